// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/viewlook.h"

#include "editor/sourceview.h"

#include <QFontDatabase>
#include <QFontInfo>

#include <cmath>

namespace Ochre::Editor {

namespace {

void setColor(SourceView &view, unsigned int message, int number, const QColor &color)
{
    view.SendScintilla(message, static_cast<unsigned long>(number), color);
}

/// Learners must see the characters they type: "!=" and "->" are two, so the face without ligatures is preferred.
QString plainFamily(const QFont &font)
{
    const QString family = QFontInfo(font).family();
    const QString plain = family + u" NL";
    return QFontDatabase::hasFamily(plain) ? plain : family;
}

void applyFont(SourceView &view, const QFont &font)
{
    // Scintilla takes one family and a size in hundredths of a point.
    const double points = font.pixelSize() * 72.0 / view.logicalDpiY();
    view.sendText(SourceView::SCI_STYLESETFONT, SourceView::STYLE_DEFAULT, plainFamily(font).toUtf8());
    view.send(SourceView::SCI_STYLESETSIZEFRACTIONAL, SourceView::STYLE_DEFAULT, std::lround(points * 100));
}

QColor mix(const QColor &base, const QColor &other, float share)
{
    const auto part = [share](float from, float to) { return from + (to - from) * share; };
    return QColor::fromRgbF(part(base.redF(), other.redF()), part(base.greenF(), other.greenF()),
                            part(base.blueF(), other.blueF()));
}

} // namespace

QColor selectionColor(const Design::Palette &palette)
{
    return mix(palette.editor, palette.accent, 0.28F);
}

void applyLook(SourceView &view, const Design::Look &look)
{
    const Design::Palette &palette = look.palette;
    view.send(SourceView::SCI_STYLERESETDEFAULT);
    applyFont(view, look.type.code());
    setColor(view, SourceView::SCI_STYLESETFORE, SourceView::STYLE_DEFAULT, palette.text);
    setColor(view, SourceView::SCI_STYLESETBACK, SourceView::STYLE_DEFAULT, palette.editor);
    view.send(SourceView::SCI_STYLECLEARALL);

    const int leading = look.type.px(3); // a line is 22 px high at 100 %
    view.send(SourceView::SCI_SETEXTRAASCENT, (leading + 1) / 2);
    view.send(SourceView::SCI_SETEXTRADESCENT, leading / 2);

    setColor(view, SourceView::SCI_STYLESETFORE, SourceView::STYLE_BRACELIGHT, palette.accent);
    setColor(view, SourceView::SCI_STYLESETBACK, SourceView::STYLE_BRACELIGHT, palette.infoSoft);
    view.send(SourceView::SCI_STYLESETBOLD, SourceView::STYLE_BRACELIGHT, 1);
    setColor(view, SourceView::SCI_STYLESETFORE, SourceView::STYLE_BRACEBAD, palette.bad);
    view.send(SourceView::SCI_STYLESETUNDERLINE, SourceView::STYLE_BRACEBAD, 1);
    setColor(view, SourceView::SCI_STYLESETFORE, SourceView::STYLE_INDENTGUIDE, palette.line);
    setColor(view, SourceView::SCI_STYLESETBACK, annotationStyle, palette.editor);

    view.SendScintilla(SourceView::SCI_SETCARETFORE, palette.text);
    view.SendScintilla(SourceView::SCI_SETADDITIONALCARETFORE, palette.accent);
    view.send(SourceView::SCI_SETCARETWIDTH, std::max(1, look.type.px(2)));
    view.SendScintilla(SourceView::SCI_SETCARETLINEBACK, palette.accentSoft);
    view.send(SourceView::SCI_SETCARETLINEVISIBLE, 1);
    view.send(SourceView::SCI_SETCARETLINEVISIBLEALWAYS, 1);
    setColor(view, SourceView::SCI_SETSELBACK, 1, selectionColor(palette));
    view.SendScintilla(SourceView::SCI_SETADDITIONALSELBACK, selectionColor(palette));
    setColor(view, SourceView::SCI_SETWHITESPACEFORE, 1, palette.line);
    setColor(view, SourceView::SCI_SETFOLDMARGINCOLOUR, 1, palette.editor);
    setColor(view, SourceView::SCI_SETFOLDMARGINHICOLOUR, 1, palette.editor);
    view.send(SourceView::SCI_SETINDENTATIONGUIDES, SourceView::SC_IV_NONE);
    view.viewport()->update();
}

} // namespace Ochre::Editor
