// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/cardlayout.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Ochre::Editor {

namespace {

constexpr int barWidth = cardBar;
constexpr int sidePadding = cardPadding;
constexpr int topPadding = 7;

/// Text without its backticks, and the formats of the parts that stood between them.
std::pair<QString, QList<QTextLayout::FormatRange>> splitCode(const QString &text, const QFont &codeFont)
{
    QString plain;
    QList<QTextLayout::FormatRange> formats;
    const QStringList parts = text.split(u'`');
    for (qsizetype index = 0; index < parts.size(); ++index) {
        const bool isCode = index % 2 == 1 && index + 1 < parts.size();
        if (isCode) {
            QTextLayout::FormatRange range;
            range.start = static_cast<int>(plain.size());
            range.length = static_cast<int>(parts[index].size());
            range.format.setFont(codeFont);
            formats.append(range);
        } else if (index > 0 && index % 2 == 1) {
            plain += u'`'; // without a partner
        }
        plain += parts[index];
    }
    return {plain, formats};
}

} // namespace

SeverityColors severityColors(Diagnostics::Level level, const Design::Palette &palette)
{
    switch (level) {
    case Diagnostics::Level::Warning:
        return {.strong = palette.warning, .soft = palette.warningSoft};
    case Diagnostics::Level::Note:
    case Diagnostics::Level::Help:
        return {.strong = palette.info, .soft = palette.infoSoft};
    case Diagnostics::Level::Error:
    case Diagnostics::Level::FailureNote:
    case Diagnostics::Level::InternalError:
        break;
    }
    return {.strong = palette.bad, .soft = palette.badSoft};
}

CardLayout::CardLayout(CardContent content, const Design::Look &look, int width, bool isOpen, int foldedHeight)
    : m_content(std::move(content))
    , m_look(look)
    , m_width(std::max(width, look.type.px(120)))
    , m_isOpen(isOpen)
{
    const Design::Palette &palette = look.palette;
    if (!m_isOpen && !m_content.suffix.isEmpty()) {
        const int suffixWidth = QFontMetrics(look.type.uiSmall()).horizontalAdvance(m_content.suffix);
        m_suffixRect = QRect(m_width - suffixWidth - look.type.px(sidePadding), 0, suffixWidth, foldedHeight);
    }
    m_height = isOpen ? look.type.px(topPadding) : 0;
    const QString head = m_content.code.isEmpty() ? m_content.message : m_content.code + u"  " + m_content.message;
    addParagraph(head, look.type.ui(), m_content.isStale ? palette.muted : palette.text, true);
    if (!isOpen) {
        Paragraph &line = m_paragraphs.front();
        line.position.setY((foldedHeight - static_cast<int>(std::ceil(line.layout->boundingRect().height()))) / 2);
        m_height = foldedHeight;
        return;
    }
    for (const QString &note : std::as_const(m_content.notes)) {
        addParagraph(note, look.type.uiSmall(), palette.muted, true);
    }
    addActions();
    addFixes();
    m_height += look.type.px(topPadding);
}

void CardLayout::addParagraph(const QString &text, const QFont &font, const QColor &color, bool hasCode)
{
    auto [plain, formats] =
        hasCode ? splitCode(text, m_look.type.codeSmall()) : std::pair(text, QList<QTextLayout::FormatRange>());
    if (m_paragraphs.empty() && !m_content.code.isEmpty()) {
        QTextLayout::FormatRange code;
        code.start = 0;
        code.length = static_cast<int>(m_content.code.size());
        code.format.setFont(m_look.type.uiStrong());
        code.format.setForeground(m_content.isStale ? color : severityColors(m_content.level, m_look.palette).strong);
        formats.prepend(code);
    }
    // Line breaks inside a message ("expected …\nfound …") are the compiler's and are kept.
    plain.replace(u'\n', QChar::LineSeparator);
    if (!m_isOpen) {
        plain.replace(QChar::LineSeparator, u' ');
    }
    for (QTextLayout::FormatRange &range : formats) {
        if (!range.format.hasProperty(QTextFormat::ForegroundBrush)) {
            range.format.setForeground(color);
        }
    }
    QTextLayout::FormatRange base;
    base.start = 0;
    base.length = static_cast<int>(plain.size());
    base.format.setForeground(color);
    formats.prepend(base);

    Paragraph paragraph{.layout = std::make_unique<QTextLayout>(plain, font), .position = {}};
    paragraph.layout->setFormats(formats);
    paragraph.layout->setCacheEnabled(true);
    paragraph.position = QPoint(m_look.type.px(barWidth + sidePadding), m_height);
    const int suffix = m_suffixRect.isNull() ? 0 : m_suffixRect.width() + m_look.type.px(sidePadding);
    layOutLines(paragraph, m_width - m_look.type.px(barWidth + 2 * sidePadding) - suffix);
    m_height += static_cast<int>(std::ceil(paragraph.layout->boundingRect().height())) + m_look.type.px(3);
    m_paragraphs.push_back(std::move(paragraph));
}

void CardLayout::layOutLines(Paragraph &paragraph, int width)
{
    QTextLayout &layout = *paragraph.layout;
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(m_isOpen ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::WrapAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal height = 0;
    const int ellipsis = m_isOpen ? 0 : QFontMetrics(layout.font()).horizontalAdvance(QChar(0x2026));
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width - ellipsis));
        line.setPosition({0, height});
        height += line.height();
        if (!m_isOpen) {
            paragraph.isCut = line.textLength() < layout.text().size();
            break;
        }
    }
    layout.endLayout();
}

void CardLayout::addActions()
{
    if (m_content.actions.empty() || m_content.isStale) {
        return;
    }
    const QFontMetrics metrics(m_look.type.uiStrong());
    const int left = m_look.type.px(barWidth + sidePadding);
    int x = left;
    m_height += m_look.type.px(1);
    for (const CardAction &action : m_content.actions) {
        const int width = metrics.horizontalAdvance(action.text);
        if (x > left && x + width > m_width - m_look.type.px(sidePadding)) {
            x = left;
            m_height += metrics.height() + m_look.type.px(3);
        }
        m_actions.push_back(
            {.id = action.id, .text = action.text, .rect = QRect(x, m_height, width, metrics.height())});
        x += width + m_look.type.px(16);
    }
    m_height += metrics.height();
}

void CardLayout::stretch(int pixels)
{
    for (Paragraph &paragraph : m_paragraphs) {
        paragraph.position.ry() += pixels / 2;
    }
    for (Action &action : m_actions) {
        action.rect.translate(0, pixels / 2);
    }
    for (FixLine &line : m_fixLines) {
        line.rect.translate(0, pixels / 2);
    }
    m_height += pixels;
}

QString CardLayout::actionAt(const QPoint &point) const
{
    const int slack = m_look.type.px(4);
    const auto found = std::ranges::find_if(m_actions, [&](const Action &action) {
        return action.rect.adjusted(-slack, -slack / 2, slack, slack / 2).contains(point);
    });
    return found == m_actions.end() ? QString() : found->id;
}

QRect CardLayout::actionRect(const QString &id) const
{
    const auto found = std::ranges::find(m_actions, id, &Action::id);
    return found == m_actions.end() ? QRect() : found->rect;
}

void CardLayout::paint(QPainter &painter, const QPoint &origin) const
{
    const SeverityColors colors = severityColors(m_content.level, m_look.palette);
    const Design::Palette &palette = m_look.palette;
    const QRectF area(origin, QSizeF(m_width, m_height));
    const qreal radius = m_isOpen ? m_look.type.px(6) : m_look.type.px(4);
    QPainterPath surface;
    surface.addRoundedRect(area, radius, radius);
    const QRectF bar(origin, QSizeF(m_look.type.px(barWidth), m_height));
    painter.save();
    painter.setClipPath(surface, Qt::IntersectClip);
    painter.fillRect(area, m_content.isStale ? palette.panel : colors.soft);
    painter.restore();
    painter.fillRect(QRectF(origin, QSizeF(radius, m_height)), m_content.isStale ? palette.panel : colors.soft);
    painter.fillRect(bar, m_content.isStale ? palette.muted : colors.strong);
    if (m_look.scheme == Design::Scheme::HighContrast) {
        painter.setPen(palette.line);
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    for (const Paragraph &paragraph : m_paragraphs) {
        paintParagraph(painter, paragraph, origin);
    }
    paintFixLines(painter, origin);
    painter.setPen(palette.accent);
    painter.setFont(m_look.type.uiStrong());
    for (const Action &action : m_actions) {
        painter.drawText(action.rect.translated(origin), Qt::AlignLeft | Qt::AlignVCenter, action.text);
    }
    if (!m_suffixRect.isNull()) {
        painter.setPen(palette.muted);
        painter.setFont(m_look.type.uiSmall());
        painter.drawText(m_suffixRect.translated(origin), Qt::AlignRight | Qt::AlignVCenter, m_content.suffix);
    }
}

void CardLayout::paintParagraph(QPainter &painter, const Paragraph &paragraph, const QPoint &origin) const
{
    const QPointF position = origin + paragraph.position;
    painter.setPen(m_content.isStale ? m_look.palette.muted : m_look.palette.text);
    if (!paragraph.isCut) {
        paragraph.layout->draw(&painter, position);
        return;
    }
    const QTextLine line = paragraph.layout->lineAt(0);
    line.draw(&painter, position);
    painter.setFont(paragraph.layout->font());
    painter.drawText(position + QPointF(line.naturalTextWidth(), line.ascent()), QString(QChar(0x2026)));
}

} // namespace Ochre::Editor
