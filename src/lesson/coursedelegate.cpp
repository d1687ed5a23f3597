// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/coursedelegate.h"

#include "models/coursemodel.h"
#include "widgets/icons.h"

#include <QPainter>

namespace Ochre::Lesson {

namespace {

constexpr int rowHeight = 28;
constexpr int partHeight = 32;
constexpr int padding = 8;
constexpr int numberWidth = 20;
constexpr int checkSize = 16;

} // namespace

CourseDelegate::CourseDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void CourseDelegate::setLook(const Design::Look &look)
{
    m_look = look;
}

QSize CourseDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {0, m_look.type.px(index.data(Models::LessonIdRole).toString().isEmpty() ? partHeight : rowHeight)};
}

void CourseDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(Models::LessonIdRole).toString().isEmpty()) {
        paintPart(painter, option.rect, index.data().toString());
    } else {
        paintLesson(painter, option, index);
    }
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

void CourseDelegate::paintLesson(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Design::Palette &colors = m_look.palette;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool focused = selected && option.state.testFlag(QStyle::State_HasFocus);
    const QRectF frame = QRectF(option.rect).adjusted(1, 1, -1, -1);
    if (selected || hovered) {
        painter->setPen(focused ? QPen(colors.accent, 2) : QPen(Qt::NoPen));
        painter->setBrush(selected ? colors.accentSoft : colors.window);
        painter->drawRoundedRect(frame, 6, 6);
    }
    const int side = m_look.type.px(padding);
    const int number = m_look.type.px(numberWidth);
    const int check = m_look.type.px(checkSize);
    const QRect rect = option.rect.adjusted(side, 0, -side, 0);
    painter->setFont(selected ? m_look.type.uiStrong() : m_look.type.ui());
    painter->setPen(selected ? colors.accent : colors.text);
    painter->drawText(QRect(rect.left(), rect.top(), number, rect.height()), Qt::AlignRight | Qt::AlignVCenter,
                      index.data(Models::StepRole).toString());

    const QString state = index.data(Models::StateTextRole).toString();
    const bool done = index.data(Models::ProgressRole).toInt() == static_cast<int>(Models::LessonProgress::Done);
    const int stateWidth = done ? check : QFontMetrics(m_look.type.uiSmall()).horizontalAdvance(state);
    const QRect title = rect.adjusted(number + side, 0, -stateWidth - side, 0);
    painter->drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, title.width()));
    if (done) {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(QPoint(rect.right() + 1 - check, rect.center().y() + 1 - check / 2),
                            Widgets::iconPixmap(QStringLiteral("check"), colors.good, check, ratio));
        return;
    }
    painter->setFont(m_look.type.uiSmall());
    painter->setPen(selected ? colors.accent : colors.muted);
    painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, state);
}

} // namespace Ochre::Lesson
