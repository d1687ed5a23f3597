// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/coursedelegate.h"

#include "models/coursemodel.h"
#include "widgets/icons.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <utility>

namespace Ochre::Lesson {

namespace {

// Pixels at 100 %.
constexpr int rowHeight = 28;
constexpr int workHeight = 26;
constexpr int partHeight = 32;
constexpr int padding = 8;
constexpr int signWidth = 12;
constexpr int numberWidth = 18;
constexpr int checkSize = 16;
constexpr int shapeSize = 10;
constexpr int air = 10; ///< above and below the lines of a long title

constexpr int mostLines = 3;

Models::CourseRow kindOf(const QModelIndex &index)
{
    return static_cast<Models::CourseRow>(index.data(Models::RowKindRole).toInt());
}

bool isDone(const QModelIndex &index)
{
    return index.data(Models::ProgressRole).toInt() == static_cast<int>(Models::LessonProgress::Done);
}

} // namespace

CourseDelegate::CourseDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void CourseDelegate::setLook(const Design::Look &look)
{
    m_look = look;
}

bool CourseDelegate::setRoom(int width)
{
    return std::exchange(m_room, width) != width;
}

bool CourseDelegate::isFoldSign(int x) const
{
    return x < m_look.type.px(padding / 2 + signWidth);
}

QFont CourseDelegate::titleFont(bool isSelected, const QModelIndex &index) const
{
    return isSelected                                   ? m_look.type.uiStrong()
           : kindOf(index) == Models::CourseRow::Lesson ? m_look.type.ui()
                                                        : m_look.type.uiSmall();
}

QStringList CourseDelegate::linesOf(const QString &title, const QFont &font, int width)
{
    QTextLayout layout(title, font);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        if (lines.size() + 1 == mostLines) {
            lines << QFontMetrics(font).elidedText(title.sliced(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines << title.sliced(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

CourseDelegate::Places CourseDelegate::placesIn(const QRect &row, const QModelIndex &index) const
{
    const bool isLesson = kindOf(index) == Models::CourseRow::Lesson;
    const int side = m_look.type.px(padding);
    const int number = m_look.type.px(numberWidth);
    const QRect inner = row.adjusted(side / 2, 0, -side, 0);
    Places places;
    places.sign = QRect(inner.left(), inner.top(), m_look.type.px(signWidth), inner.height());
    const int indent = isLesson ? 0 : number; // an exercise stands below the title of its lesson
    places.mark = QRect(places.sign.right() + 1 + indent, inner.top(), number, inner.height());
    const QString state = index.data(Models::StateTextRole).toString();
    const bool isCheck = isLesson && isDone(index);
    const int stateWidth = isCheck           ? m_look.type.px(checkSize)
                           : state.isEmpty() ? 0
                                             : QFontMetrics(m_look.type.uiSmall()).horizontalAdvance(state) + 1;
    places.state = QRect(inner.right() + 1 - stateWidth, inner.top(), stateWidth, inner.height());
    const int left = places.mark.right() + 1 + (isLesson ? side : side / 4);
    places.title = QRect(left, inner.top(), places.state.left() - (stateWidth > 0 ? side : 0) - left, inner.height());
    return places;
}

// A title takes the same lines whether it is chosen or not: the strong font is the wider one.
QSize CourseDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (kindOf(index) == Models::CourseRow::Part) {
        return {0, m_look.type.px(partHeight)};
    }
    const QFont font = m_look.type.uiStrong();
    const int width = placesIn(QRect(0, 0, m_room, 1), index).title.width();
    const auto lines = static_cast<int>(linesOf(index.data().toString(), font, width).size());
    const int least = m_look.type.px(kindOf(index) == Models::CourseRow::Lesson ? rowHeight : workHeight);
    return {0, std::max(least, lines * QFontMetrics(font).lineSpacing() + m_look.type.px(air))};
}

void CourseDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (kindOf(index) == Models::CourseRow::Part) {
        paintPart(painter, option.rect, index.data().toString());
        painter->restore();
        return;
    }
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const Places places = placesIn(option.rect, index);
    paintFrame(painter, option);
    if (kindOf(index) == Models::CourseRow::Lesson && option.state.testFlag(QStyle::State_Children)) {
        paintPixmap(painter, places.sign,
                    option.state.testFlag(QStyle::State_Open) ? QStringLiteral("chevron-down")
                                                              : QStringLiteral("chevron-right"),
                    m_look.palette.muted);
    }
    paintMark(painter, places, isSelected, index);
    paintState(painter, places, isSelected, index);
    const QFont font = titleFont(isSelected, index);
    // Broken where the strong font breaks, so that nothing moves when it is chosen.
    const QStringList lines = linesOf(index.data().toString(), m_look.type.uiStrong(), places.title.width());
    painter->setFont(font);
    painter->setPen(isSelected ? m_look.palette.accent : m_look.palette.text);
    painter->drawText(places.title, Qt::AlignLeft | Qt::AlignVCenter, lines.join(u'\n'));
    painter->restore();
}

void CourseDelegate::paintPart(QPainter *painter, const QRect &rect, const QString &title) const
{
    QFont font = m_look.type.uiSmall();
    font.setPixelSize(font.pixelSize() - 1);
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
    painter->setFont(font);
    painter->setPen(m_look.palette.muted);
    painter->drawText(rect.adjusted(m_look.type.px(padding), 0, -m_look.type.px(padding), -m_look.type.px(5)),
                      Qt::AlignLeft | Qt::AlignBottom, title.toUpper());
}

void CourseDelegate::paintFrame(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const Design::Palette &colors = m_look.palette;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (!isSelected && !option.state.testFlag(QStyle::State_MouseOver)) {
        return;
    }
    const bool hasFocus = isSelected && option.state.testFlag(QStyle::State_HasFocus);
    painter->setPen(hasFocus ? QPen(colors.accent, 2) : QPen(Qt::NoPen));
    painter->setBrush(isSelected ? colors.accentSoft : colors.window);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6);
}

void CourseDelegate::paintPixmap(QPainter *painter, const QRect &place, const QString &icon, const QColor &color) const
{
    const int size = std::min(place.width(), m_look.type.px(checkSize));
    painter->drawPixmap(QPoint(place.right() + 1 - size, place.center().y() + 1 - size / 2),
                        Widgets::iconPixmap(icon, color, size, painter->device()->devicePixelRatioF()));
}

void CourseDelegate::paintMark(QPainter *painter, const Places &places, bool isSelected, const QModelIndex &index) const
{
    const QColor color = isSelected ? m_look.palette.accent : m_look.palette.text;
    if (kindOf(index) == Models::CourseRow::Lesson) {
        painter->setFont(isSelected ? m_look.type.uiStrong() : m_look.type.ui());
        painter->setPen(color);
        painter->drawText(places.mark, Qt::AlignRight | Qt::AlignVCenter, index.data(Models::StepRole).toString());
        return;
    }
    if (isDone(index)) {
        paintPixmap(painter, places.mark, QStringLiteral("check"), m_look.palette.good);
        return;
    }
    const int size = m_look.type.px(shapeSize);
    QRectF circle(0, 0, size, size);
    circle.moveCenter(QRectF(places.mark).center());
    const bool isBegun = index.data(Models::ProgressRole).toInt() == static_cast<int>(Models::LessonProgress::Begun);
    const QColor line = isSelected ? m_look.palette.accent : m_look.palette.muted;
    painter->setPen(QPen(line, m_look.type.px(3) / 2.0));
    painter->setBrush(Qt::NoBrush);
    painter->drawEllipse(circle);
    if (isBegun) {
        constexpr int quarter = 90 * 16;
        painter->setPen(Qt::NoPen);
        painter->setBrush(line);
        painter->drawPie(circle, quarter, 2 * quarter);
    }
}

void CourseDelegate::paintState(QPainter *painter, const Places &places, bool isSelected,
                                const QModelIndex &index) const
{
    if (kindOf(index) == Models::CourseRow::Lesson && isDone(index)) {
        paintPixmap(painter, places.state, QStringLiteral("check"), m_look.palette.good);
        return;
    }
    painter->setFont(m_look.type.uiSmall());
    painter->setPen(isSelected ? m_look.palette.accent : m_look.palette.muted);
    painter->drawText(places.state, Qt::AlignRight | Qt::AlignVCenter, index.data(Models::StateTextRole).toString());
}

} // namespace Ochre::Lesson
