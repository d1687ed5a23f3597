// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/linesigns.h"

#include "editor/cardlayout.h"
#include "editor/codeeditor.h"
#include "editor/sourceview.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace Ochre::Editor {

namespace {

constexpr int margin = 1;  // of Scintilla, behind that of the numbers
constexpr int spacing = 4; // on each side, in pixels at 100 %

} // namespace

LineSignMargin &LineSignMargin::of(CodeEditor &editor)
{
    auto *view = editor.findChild<SourceView *>();
    auto *known = view->findChild<LineSignMargin *>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new LineSignMargin(*view);
}

LineSignMargin::LineSignMargin(SourceView &view)
    : QObject(&view)
    , m_view(view)
{
    view.send(SourceView::SCI_SETMARGINTYPEN, margin, SourceView::SC_MARGIN_COLOUR);
    view.send(SourceView::SCI_SETMARGINMASKN, margin, 0);
    connect(&view, &SourceView::textEdited, this, &LineSignMargin::clear);
    view.addPainter([this](QPainter &painter, const QRect &exposed) {
        if (!m_lines.empty() && exposed.left() < left() + width()) {
            paint(painter);
        }
    });
    view.viewport()->installEventFilter(this);
}

void LineSignMargin::setLook(const Design::Look &look)
{
    m_look = look;
    m_view.SendScintilla(SourceView::SCI_SETMARGINBACKN, static_cast<unsigned long>(margin), look.palette.editor);
    updateWidth();
}

void LineSignMargin::show(const std::vector<LineSigns> &lines)
{
    if (lines == m_lines) {
        return;
    }
    m_lines = lines;
    updateWidth();
    m_view.viewport()->update();
}

int LineSignMargin::left() const
{
    return static_cast<int>(m_view.send(SourceView::SCI_GETMARGINWIDTHN, 0));
}

int LineSignMargin::width() const
{
    return static_cast<int>(m_view.send(SourceView::SCI_GETMARGINWIDTHN, margin));
}

int LineSignMargin::columnWidth() const
{
    return QFontMetrics(m_look.type.code()).horizontalAdvance(u'W');
}

void LineSignMargin::updateWidth()
{
    const auto longest = std::ranges::max_element(m_lines, {}, [](const LineSigns &line) { return line.signs.size(); });
    const int wanted = longest == m_lines.end()
                           ? 0
                           : static_cast<int>(longest->signs.size()) * columnWidth() + 2 * m_look.type.px(spacing);
    if (wanted != width()) {
        m_view.send(SourceView::SCI_SETMARGINWIDTHN, margin, wanted);
    }
}

QString LineSignMargin::tipAt(const QPoint &point) const
{
    if (point.x() < left() || point.x() >= left() + width()) {
        return {};
    }
    const auto found = std::ranges::find_if(m_lines, [this, &point](const LineSigns &line) {
        const int top = m_view.lineTop(line.line - 1);
        return line.line <= m_view.lineCount() && m_view.isLineVisible(line.line - 1) && point.y() >= top
               && point.y() < top + m_view.lineHeight();
    });
    return found == m_lines.end() ? QString() : found->tip;
}

bool LineSignMargin::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const QString tip = tipAt(help->pos()); !tip.isEmpty()) {
            QToolTip::showText(help->globalPos(), tip, m_view.viewport());
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void LineSignMargin::paint(QPainter &painter) const
{
    QFont strong = m_look.type.code();
    strong.setBold(true);
    painter.save();
    if (const int caret = m_view.caretLine(); m_view.isLineVisible(caret)) {
        painter.fillRect(QRect(left(), m_view.lineTop(caret), width(), m_view.lineHeight()), m_look.palette.accentSoft);
    }
    for (const LineSigns &line : m_lines) {
        if (line.line > m_view.lineCount() || !m_view.isLineVisible(line.line - 1)) {
            continue;
        }
        QRect cell(left() + m_look.type.px(spacing), m_view.lineTop(line.line - 1), columnWidth(), m_view.lineHeight());
        for (const QChar sign : line.signs) {
            const bool isLetter = sign.isLetter();
            painter.setFont(isLetter ? strong : m_look.type.code());
            painter.setPen(isLetter       ? m_look.palette.accent
                           : sign == u'?' ? severityColors(Diagnostics::Level::Warning, m_look.palette).strong
                                          : m_look.palette.muted);
            painter.drawText(cell, Qt::AlignCenter, QString(sign));
            cell.translate(cell.width(), 0);
        }
    }
    painter.restore();
}

} // namespace Ochre::Editor
