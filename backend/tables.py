"""Every table of the service, imported once so that `Base.metadata` is complete (migrations, tests)."""

from backend.applications import models as applications
from backend.audit import models as audit
from backend.courier import models as courier
from backend.database import Base
from backend.decisions import models as decisions
from backend.duty import models as duty
from backend.fleet import models as fleet
from backend.payments import models as payments
from backend.staff import models as staff

__all__ = ["Base", "applications", "audit", "courier", "decisions", "duty", "fleet", "payments", "staff"]
