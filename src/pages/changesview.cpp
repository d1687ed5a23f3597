// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/changesview.h"

#include "highlighting/highlighter.h"

#include <QMimeData>
#include <QPainter>
#include <QPaintEvent>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace Ochre::Pages {

namespace {

using Kind = DiffLine::Kind;

constexpr int signWidth = 2;              // the sign and a space
constexpr qsizetype maxColoured = 64'000; // characters: colouring more would be felt
constexpr size_t maxShown = 3000;         // lines: laying out more would be felt
constexpr std::ptrdiff_t linesAbove = 20; // the first change, where not everything is shown
constexpr qsizetype maxMarkedLine = 400;  // characters: where a longer line differs nobody finds by marks

QStringList linesOf(const QByteArray &source)
{
    QStringList lines = QString::fromUtf8(source).split(u'\n');
    if (lines.last().isEmpty()) {
        lines.removeLast(); // what follows the last line end is no line
    }
    return lines;
}

QString signOf(Kind kind)
{
    switch (kind) {
    case Kind::Added:
        return QStringLiteral("+ ");
    case Kind::Removed:
        return QStringLiteral("− ");
    case Kind::Same:
        break;
    }
    return QStringLiteral("  ");
}

using LineFormats = std::vector<QList<QTextLayout::FormatRange>>;

/// The colours of every line of a program, begun `indent` characters later.
LineFormats coloursOf(const QStringList &lines, Design::Scheme scheme, int indent)
{
    LineFormats formats(static_cast<size_t>(lines.size()));
    const QString text = lines.join(u'\n');
    if (text.size() > maxColoured) {
        return formats;
    }
    size_t line = 0;
    qsizetype start = 0;
    for (const auto &[at, length, format] : Highlighting::highlight(text, QStringLiteral("rust"), scheme)) {
        while (at > start + lines[static_cast<qsizetype>(line)].size()) {
            start += lines[static_cast<qsizetype>(line)].size() + 1;
            ++line;
        }
        formats[line] << QTextLayout::FormatRange{static_cast<int>(at - start) + indent, length, format};
    }
    return formats;
}

} // namespace

ChangesView::ChangesView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
}

void ChangesView::showSource(const QByteArray &source)
{
    m_hasSigns = false;
    m_before = {};
    m_after = linesOf(source);
    m_lines = diffLines(m_after, m_after);
    write();
}

void ChangesView::showChanges(const QByteArray &before, const QByteArray &after)
{
    m_hasSigns = true;
    m_before = linesOf(before);
    m_after = linesOf(after);
    m_lines = diffLines(m_before, m_after);
    write();
    scrollToChange();
}

// A text is as long as it may be; what is shown of it begins shortly before the first change.
void ChangesView::cutLines()
{
    const auto count = [this](Kind kind) {
        return static_cast<int>(std::ranges::count(m_lines, kind, &DiffLine::kind));
    };
    m_added = count(Kind::Added);
    m_removed = count(Kind::Removed);
    m_isCut = m_lines.size() > maxShown;
    if (m_isCut) {
        const auto changed =
            std::ranges::find_if(m_lines, [](const DiffLine &line) { return line.kind != Kind::Same; });
        const std::ptrdiff_t above = changed == m_lines.end() ? 0 : changed - m_lines.begin() - linesAbove;
        m_lines.erase(m_lines.begin(), m_lines.begin() + std::max<std::ptrdiff_t>(0, above));
        m_lines.resize(std::min(m_lines.size(), maxShown));
    }
}

void ChangesView::setLook(const Design::Look &look)
{
    m_look = look;
    setFont(look.type.codeSmall());
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * 4);
    QPalette colors = palette();
    colors.setColor(QPalette::Base, look.palette.editor);
    setPalette(colors);
    paintLines();
}

const QString &ChangesView::textOf(const DiffLine &line) const
{
    return line.after >= 0 ? m_after[line.after] : m_before[line.before];
}

void ChangesView::write()
{
    cutLines();
    QString text;
    for (const DiffLine &line : m_lines) {
        text += (text.isEmpty() && &line == &m_lines.front() ? QString() : QStringLiteral("\n"))
                + (m_hasSigns ? signOf(line.kind) : QString()) + textOf(line);
    }
    setPlainText(m_isCut ? text + u'\n' + tr("Not everything is shown here.") : text);
    paintLines();
}

void ChangesView::paintLines()
{
    const int indent = m_hasSigns ? signWidth : 0;
    const LineFormats before = coloursOf(m_before, m_look.scheme, indent);
    const LineFormats after = coloursOf(m_after, m_look.scheme, indent);
    QTextBlock block = document()->firstBlock();
    for (const DiffLine &line : m_lines) {
        block.layout()->setFormats(line.after >= 0 ? after[static_cast<size_t>(line.after)]
                                                   : before[static_cast<size_t>(line.before)]);
        block = block.next();
    }
    if (m_hasSigns) {
        markWords();
    }
    document()->markContentsDirty(0, document()->characterCount());
    viewport()->update();
}

QColor ChangesView::surfaceOf(Kind kind) const
{
    return kind == Kind::Added ? m_look.palette.goodSoft : m_look.palette.badSoft;
}

void ChangesView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QRectF place = blockBoundingGeometry(firstVisibleBlock()).translated(contentOffset());
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && place.top() <= event->rect().bottom();
         block = block.next()) {
        const auto line = static_cast<size_t>(block.blockNumber());
        place.setHeight(blockBoundingRect(block).height());
        if (line < m_lines.size() && m_lines[line].kind != Kind::Same) {
            painter.fillRect(QRectF(0, place.top(), viewport()->width(), place.height()),
                             surfaceOf(m_lines[line].kind));
        }
        place.moveTop(place.bottom());
    }
    painter.end();
    QPlainTextEdit::paintEvent(event);
}

// Where as many lines come as go, each is read beside the one in its place.
void ChangesView::markWords()
{
    QTextCharFormat changed;
    changed.setFontUnderline(true);
    changed.setFontWeight(QFont::Bold);
    const auto mark = [&](size_t line, const std::vector<TextRange> &ranges) {
        QTextLayout *layout = document()->findBlockByNumber(static_cast<int>(line)).layout();
        QList<QTextLayout::FormatRange> formats = layout->formats();
        for (const TextRange &range : ranges) {
            formats << QTextLayout::FormatRange{static_cast<int>(range.start) + signWidth,
                                                static_cast<int>(range.length), changed};
        }
        layout->setFormats(formats);
    };
    const auto runFrom = [this](size_t line, Kind kind) {
        size_t end = line;
        while (end < m_lines.size() && m_lines[end].kind == kind) {
            ++end;
        }
        return end - line;
    };
    for (size_t line = 0; line < m_lines.size(); ++line) {
        const size_t gone = runFrom(line, Kind::Removed);
        if (gone == 0 || runFrom(line + gone, Kind::Added) != gone) {
            line += gone > 0 ? gone - 1 : 0;
            continue;
        }
        for (size_t pair = line; pair < line + gone; ++pair) {
            const QString &before = m_before[m_lines[pair].before];
            const QString &after = m_after[m_lines[pair + gone].after];
            if (std::max(before.size(), after.size()) <= maxMarkedLine) {
                const TextChanges changes = diffText(before, after);
                mark(pair, changes.before);
                mark(pair + gone, changes.after);
            }
        }
        line += 2 * gone - 1;
    }
}

void ChangesView::scrollToChange()
{
    const auto changed = std::ranges::find_if(m_lines, [](const DiffLine &line) { return line.kind != Kind::Same; });
    if (changed != m_lines.end()) {
        setTextCursor(QTextCursor(document()->findBlockByNumber(static_cast<int>(changed - m_lines.begin()))));
        centerCursor();
    }
}

QMimeData *ChangesView::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    const int indent = m_hasSigns ? signWidth : 0;
    QStringList lines;
    for (QTextBlock block = document()->findBlock(cursor.selectionStart());
         block.isValid() && block.position() <= cursor.selectionEnd(); block = block.next()) {
        const int from = std::max(indent, cursor.selectionStart() - block.position());
        const int to = std::min(block.length() - 1, cursor.selectionEnd() - block.position());
        lines << block.text().mid(from, std::max(0, to - from));
    }
    auto *copied = new QMimeData;
    copied->setText(lines.join(u'\n'));
    return copied;
}

} // namespace Ochre::Pages
