// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/optionbutton.h"

#include "richtext/markdown.h"
#include "widgets/icons.h"

#include <QPainter>

#include <cmath>
#include <utility>

namespace Ochre::Practice {

namespace {

constexpr int padding = 10;
constexpr int keySize = 20;
constexpr int markSize = 16;
constexpr int gap = 8;

} // namespace

OptionButton::OptionButton(Course::Option option, const QString &key, bool several, QWidget *parent)
    : QAbstractButton(parent)
    , m_option(std::move(option))
    , m_key(key)
    , m_several(several)
{
    setCheckable(true);
    setObjectName(QStringLiteral("option-") + m_option.id);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setVerdict(Verdict::Open);
}

void OptionButton::setVerdict(Verdict verdict)
{
    m_verdict = verdict;
    const QString text = QString(m_option.text).remove(u'`');
    QString spoken = tr("%1: %2").arg(m_key, text);
    switch (verdict) {
    case Verdict::Open:
        break;
    case Verdict::RightChosen:
        spoken = tr("%1: %2 Right, and you chose it. %3").arg(m_key, text, m_option.why);
        break;
    case Verdict::RightMissed:
        spoken = tr("%1: %2 Right, but you did not choose it. %3").arg(m_key, text, m_option.why);
        break;
    case Verdict::WrongChosen:
        spoken = tr("%1: %2 Wrong, and you chose it. %3").arg(m_key, text, m_option.why);
        break;
    case Verdict::WrongLeft:
        spoken = tr("%1: %2 Wrong, and you did not choose it. %3").arg(m_key, text, m_option.why);
        break;
    case Verdict::Ticked:
    case Verdict::NotTicked:
        spoken = tr("%1: %2 %3").arg(m_key, text, reason());
        break;
    }
    setAccessibleName(spoken);
    setToolTip(verdict == Verdict::Open ? tr("Choose this answer (%1)").arg(m_key) : QString());
    layOut();
}

// In words what border and mark say.
QString OptionButton::reason() const
{
    switch (m_verdict) {
    case Verdict::RightChosen:
        return tr("**Right, chosen.** %1").arg(m_option.why);
    case Verdict::RightMissed:
        return tr("**Right, missed.** %1").arg(m_option.why);
    case Verdict::WrongChosen:
        return tr("**Wrong, chosen.** %1").arg(m_option.why);
    case Verdict::Ticked:
        return tr("Your answer had this.");
    case Verdict::NotTicked:
        return tr("Your answer did not have this.");
    case Verdict::WrongLeft:
    case Verdict::Open:
        break;
    }
    return m_option.why;
}

void OptionButton::setLook(const Design::Look &look)
{
    m_look = look;
    layOut();
}

void OptionButton::layOut()
{
    Richtext::setMarkdown(m_text, m_option.text, Richtext::Role::Note, m_look);
    Richtext::setMarkdown(m_reason, reason(), Richtext::Role::Note, m_look);
    m_text.setDocumentMargin(0);
    m_reason.setDocumentMargin(0);
    updateGeometry();
    update();
}

int OptionButton::textWidth(int width) const
{
    return std::max(80, width - 2 * padding - m_look.type.px(keySize) - m_look.type.px(markSize) - 2 * gap);
}

int OptionButton::heightForWidth(int width) const
{
    m_text.setTextWidth(textWidth(width));
    double height = m_text.size().height();
    if (showsReason()) {
        m_reason.setTextWidth(textWidth(width));
        height += 4 + m_reason.size().height();
    }
    return std::max(m_look.type.px(30), static_cast<int>(std::ceil(height)) + 2 * padding - 4);
}

QSize OptionButton::sizeHint() const
{
    const int width = 360;
    return {width, heightForWidth(this->width() > 100 ? this->width() : width)};
}

void OptionButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter);
    paintMark(painter);
    const int left = padding + m_look.type.px(keySize) + gap + m_look.type.px(markSize) + gap;
    m_text.setTextWidth(textWidth(width()));
    painter.translate(left, padding - 2);
    m_text.drawContents(&painter);
    if (showsReason()) {
        m_reason.setTextWidth(textWidth(width()));
        painter.translate(0, m_text.size().height() + 4);
        m_reason.drawContents(&painter);
    }
}

void OptionButton::paintFrame(QPainter &painter) const
{
    const Design::Palette &colors = m_look.palette;
    QColor border = isChecked() ? colors.accent : colors.line;
    QColor surface = isChecked() ? colors.accentSoft : colors.page;
    if (m_verdict == Verdict::RightChosen || m_verdict == Verdict::RightMissed || m_verdict == Verdict::Ticked) {
        border = colors.good;
        surface = colors.goodSoft;
    } else if (m_verdict == Verdict::WrongChosen) {
        border = colors.bad;
        surface = colors.badSoft;
    } else if (m_verdict == Verdict::WrongLeft || m_verdict == Verdict::NotTicked) {
        border = colors.line;
        surface = colors.panel;
    } else if (underMouse() && !isChecked()) {
        surface = colors.window;
    }
    const bool dashed = m_verdict == Verdict::RightMissed || m_verdict == Verdict::NotTicked;
    painter.setPen(
        QPen(hasFocus() ? colors.accent : border, hasFocus() ? 2 : 1, dashed ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

void OptionButton::paintMark(QPainter &painter) const
{
    const Design::Palette &colors = m_look.palette;
    const int size = m_look.type.px(keySize);
    const QRectF key(padding, padding - 3, size, size);
    painter.setPen(QPen(colors.line, 1));
    painter.setBrush(colors.panel);
    painter.drawRoundedRect(key, 4, 4);
    painter.setFont(m_look.type.uiSmall());
    painter.setPen(colors.muted);
    painter.drawText(key, Qt::AlignCenter, m_key);

    const int mark = m_look.type.px(markSize);
    const QRectF place(key.right() + gap, key.center().y() - mark / 2.0, mark, mark);
    if (m_verdict != Verdict::Open) {
        const bool right =
            m_verdict == Verdict::RightChosen || m_verdict == Verdict::RightMissed || m_verdict == Verdict::Ticked;
        const QColor color = right ? colors.good : m_verdict == Verdict::WrongChosen ? colors.bad : colors.muted;
        painter.drawPixmap(place.topLeft(),
                           Widgets::iconPixmap(right ? QStringLiteral("check") : QStringLiteral("cross"), color, mark,
                                               devicePixelRatioF()));
        return;
    }
    const QRectF box = place.adjusted(1.5, 1.5, -1.5, -1.5);
    painter.setPen(QPen(isChecked() ? colors.accent : colors.muted, 1.5));
    painter.setBrush(Qt::NoBrush);
    if (m_several) {
        painter.drawRoundedRect(box, 3, 3);
    } else {
        painter.drawEllipse(box);
    }
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accent);
        const QRectF inner = box.adjusted(3, 3, -3, -3);
        m_several ? painter.drawRect(inner) : painter.drawEllipse(inner);
    }
}

} // namespace Ochre::Practice
