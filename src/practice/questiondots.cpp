// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/questiondots.h"

#include <QAbstractButton>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Ochre::Practice {

namespace {

constexpr int cellSize = 22; // design pixels, the least that a finger hits

} // namespace

/// One of them. The shape tells: a ring is open, a filled circle right, a half one partly, a cross wrong, a bar is not
/// known, a square is what the learner judged; the current one stands in a frame.
class QuestionDot final : public QAbstractButton {
public:
    using QAbstractButton::QAbstractButton;

    void show(QuestionDots::State state, bool isCurrent, int number)
    {
        m_state = state;
        setCheckable(true);
        setChecked(isCurrent);
        const QString words = QuestionDots::tr("Question %1: %2").arg(number).arg(QuestionDots::stateText(state));
        setAccessibleName(isCurrent ? QuestionDots::tr("%1 (shown)").arg(words) : words);
        setToolTip(words);
        update();
    }

    void setLook(const Design::Look &look)
    {
        m_look = look;
        update();
    }

protected:
    void nextCheckState() override {} // the panel says which one is shown

    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Design::Palette &palette = m_look.palette;
        const qreal size = m_look.type.px(cellSize);
        const QRectF area = QRectF(0, 0, size, size).adjusted(1.5, 1.5, -1.5, -1.5);
        if (isChecked() || underMouse()) {
            painter.setPen(isChecked() ? QPen(palette.accent, m_look.type.px(2)) : QPen(Qt::NoPen));
            painter.setBrush(isChecked() ? Qt::NoBrush : QBrush(palette.accentSoft));
            painter.drawRoundedRect(area, 5, 5);
        }
        paintShape(painter, QRectF(area.center() - QPointF(size, size) * 0.22, QSizeF(size, size) * 0.44));
    }

    void enterEvent(QEnterEvent *event) override
    {
        QAbstractButton::enterEvent(event);
        update();
    }

    void leaveEvent(QEvent *event) override
    {
        QAbstractButton::leaveEvent(event);
        update();
    }

private:
    void paintShape(QPainter &painter, const QRectF &shape) const
    {
        using State = QuestionDots::State;
        const Design::Palette &palette = m_look.palette;
        const QColor ink = m_state == State::Right                               ? palette.good
                           : m_state == State::Wrong || m_state == State::Partly ? palette.bad
                           : m_state == State::Judged                            ? palette.info
                                                                                 : palette.muted;
        painter.setPen(QPen(ink, m_look.type.px(2), Qt::SolidLine, Qt::RoundCap));
        painter.setBrush(Qt::NoBrush);
        switch (m_state) {
        case State::Open:
            painter.drawEllipse(shape);
            break;
        case State::Right:
            painter.setBrush(ink);
            painter.drawEllipse(shape);
            break;
        case State::Partly:
            painter.drawEllipse(shape);
            painter.setBrush(ink);
            painter.drawPie(shape, 90 * 16, 180 * 16);
            break;
        case State::Wrong:
            painter.drawLine(shape.topLeft(), shape.bottomRight());
            painter.drawLine(shape.topRight(), shape.bottomLeft());
            break;
        case State::Unknown:
            painter.drawLine(QPointF(shape.left(), shape.center().y()), QPointF(shape.right(), shape.center().y()));
            break;
        case State::Judged:
            painter.setBrush(ink);
            painter.drawRect(shape);
            break;
        }
    }

    Design::Look m_look;
    QuestionDots::State m_state = QuestionDots::State::Open;
};

QuestionDots::QuestionDots(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("questionDots"));
    setAccessibleName(tr("The questions and how they were answered"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QString QuestionDots::stateText(State state)
{
    switch (state) {
    case State::Open:
        return tr("open");
    case State::Right:
        return tr("right");
    case State::Partly:
        return tr("partly right");
    case State::Wrong:
        return tr("not right");
    case State::Unknown:
        return tr("not known");
    case State::Judged:
        break;
    }
    return tr("answered");
}

void QuestionDots::showStates(const QList<State> &states, int current)
{
    while (std::ssize(m_dots) > states.size()) {
        m_dots.back()->hide();
        m_dots.back()->deleteLater(); // its click may have led here
        m_dots.pop_back();
    }
    while (std::ssize(m_dots) < states.size()) {
        auto *dot = new QuestionDot(this);
        const int index = static_cast<int>(m_dots.size());
        dot->setObjectName(QStringLiteral("questionDot%1").arg(index + 1));
        dot->setFocusPolicy(Qt::NoFocus); // Left and Right go the same way from everywhere
        dot->setLook(m_look);
        dot->QWidget::show();
        connect(dot, &QAbstractButton::clicked, this, [this, index] { emit chosen(index); });
        m_dots.push_back(dot);
    }
    for (int index = 0; index < states.size(); ++index) {
        m_dots[static_cast<std::size_t>(index)]->show(states[index], index == current, index + 1);
    }
    arrange();
    updateGeometry();
}

void QuestionDots::setLook(const Design::Look &look)
{
    m_look = look;
    for (QuestionDot *dot : m_dots) {
        dot->setLook(look);
    }
    arrange();
    updateGeometry();
}

int QuestionDots::cell() const
{
    return m_look.type.px(cellSize);
}

void QuestionDots::arrange()
{
    const int columns = std::max(1, width() / cell());
    for (int index = 0; index < static_cast<int>(m_dots.size()); ++index) {
        m_dots[static_cast<std::size_t>(index)]->setGeometry(index % columns * cell(), index / columns * cell(), cell(),
                                                             cell());
    }
}

QSize QuestionDots::sizeHint() const
{
    return {static_cast<int>(m_dots.size()) * cell(), heightForWidth(width())};
}

int QuestionDots::heightForWidth(int width) const
{
    const int columns = std::max(1, width / cell());
    return (static_cast<int>(m_dots.size()) + columns - 1) / columns * cell();
}

void QuestionDots::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    updateGeometry();
}

} // namespace Ochre::Practice
