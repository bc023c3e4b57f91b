"""The printers that the far end can be: one for sheets of A4, one for labels of 100 x 60 mm."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """One kind of printer.

    Attributes:
        queue: name of its queue.
        folder: where its orders, its record and its papers lie, below the cabinet's folder.
        full: sheets or labels when it is full.
        levels: the form by which its shell is told what its tray holds; ``{level}`` is the count.
        description: PPD that its shell takes its media from; empty: the shell's own, an office printer.
    """

    queue: str
    folder: str
    full: int
    levels: str
    description: str


LABEL_PPD = """\
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "LABEL.PPD"
*Product: "(Simulated label printer)"
*Manufacturer: "Simulated"
*ModelName: "Simulated label printer"
*ShortNickName: "Simulated label printer"
*NickName: "Simulated label printer"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*Throughput: "30"
*TTRasterizer: Type42
*OpenUI *PageSize/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: w283h170
*PageSize w283h170/100 x 60 mm: "<</PageSize[283.465 170.079]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: w283h170
*PageRegion w283h170/100 x 60 mm: "<</PageSize[283.465 170.079]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: w283h170
*ImageableArea w283h170/100 x 60 mm: "0 0 283.465 170.079"
*DefaultPaperDimension: w283h170
*PaperDimension w283h170/100 x 60 mm: "283.465 170.079"
*OpenUI *InputSlot/Media Source: PickOne
*OrderDependency: 10 AnySetup *InputSlot
*DefaultInputSlot: Roll
*InputSlot Roll/Roll: ""
*CloseUI: *InputSlot
*DefaultResolution: 203dpi
*DefaultFont: Courier
"""
"""An endless choice of one: labels of 100 x 60 mm without margins."""

SHEETS = Unit(
    queue="A4",
    folder="printer",
    full=250,
    levels="size1=iso_a4_210x297mm&type1=stationery&level1={level}&size3=iso_a4_210x297mm&type3=stationery&level3=-2",
    description="",
)
LABELS = Unit(
    queue="LABEL",
    folder="labels",
    full=200,
    levels="size0=custom_100x60mm_100x60mm&type0=auto&level0={level}",
    description=LABEL_PPD,
)
