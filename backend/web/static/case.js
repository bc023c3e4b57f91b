// Keeps the letter, the two answers and the viewer in step with what the clerk chose. Everything works without it,
// too: the server composes the same letter and refuses a wrong answer.
"use strict";
const form = document.getElementById("judge");
if (form) {
  const letter = document.getElementById("letter");
  const pass = document.getElementById("pass");
  const correct = document.getElementById("correct");
  const refresh = () => {
    const words = [...form.querySelectorAll(".check")]
      .filter((check) => check.querySelector(".bad input").checked)
      .map((check) => check.querySelector("textarea").value.trim());
    letter.textContent = words.length
      ? [`您的申请还差 ${words.length} 处：`, ...words.map((each, place) => `${place + 1} ${each}`), "补这些就行，其余都合格。"].join("\n")
      : "都合格，可以通过。";
    pass.disabled = words.length > 0;
    pass.querySelector("span").textContent = words.length ? `通过（还有 ${words.length} 处）` : "预审通过";
    correct.disabled = words.length === 0 || words.some((each) => !each);
    correct.querySelector("span").textContent = words.length ? `一次告知 ${words.length} 处` : "没有要告知的";
  };
  form.addEventListener("input", refresh);
  refresh();
}
const page = document.getElementById("page");
if (page) {
  let width = 100;
  let quarter = 0;
  const draw = () => {
    page.style.width = `${width}%`;
    page.style.transform = `rotate(${quarter * 90}deg)`;
  };
  document.getElementById("larger").addEventListener("click", () => { width = Math.min(width + 25, 300); draw(); });
  document.getElementById("smaller").addEventListener("click", () => { width = Math.max(width - 25, 50); draw(); });
  document.getElementById("turn").addEventListener("click", () => { quarter = (quarter + 1) % 4; draw(); });
}
