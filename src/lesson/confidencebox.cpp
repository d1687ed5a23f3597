// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/confidencebox.h"

#include "models/confidencetext.h"
#include "study/agenda.h"
#include "ui_confidencebox.h"

#include <QAccessible>
#include <QDateTime>
#include <QLocale>
#include <QSignalBlocker>
#include <QTimer>

#include <algorithm>
#include <ranges>

namespace Ochre::Lesson {

namespace {

constexpr qsizetype earlierShown = 3;
constexpr int draftDelayMs = 800; // after the first key: who types on without a pause is not lost either

QString sentenceFor(const Progress::ConfidenceRating &rating)
{
    const QString day =
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(rating.timeMs).date(), QStringLiteral("d MMM yyyy"));
    const QString answer = Models::confidenceText(rating.rating);
    return rating.text.isEmpty()
               ? ConfidenceBox::tr("On %1 you said: %2.").arg(day, answer)
               : ConfidenceBox::tr("On %1 you said: %2. You wrote: “%3”").arg(day, answer, rating.text);
}

} // namespace

ConfidenceBox::ConfidenceBox(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::ConfidenceBox>())
    , m_tick(new QTimer(this))
    , m_delay(new QTimer(this))
    , m_sessionStart(QDateTime::currentMSecsSinceEpoch())
{
    m_ui->setupUi(this);
    m_buttons = {m_ui->rating1Button, m_ui->rating2Button, m_ui->rating3Button, m_ui->rating4Button};
    for (int rating = 1; rating <= 4; ++rating) {
        QPushButton *button = m_buttons[static_cast<std::size_t>(rating - 1)];
        button->setAccessibleName(Models::confidenceText(rating));
        button->setAccessibleDescription(button->toolTip());
        connect(button, &QPushButton::clicked, this, [this, rating] { rate(rating); });
    }
    m_tick->setInterval(200);
    connect(m_tick, &QTimer::timeout, this, &ConfidenceBox::showTime);
    connect(m_ui->timerButton, &QPushButton::clicked, this, &ConfidenceBox::toggleTimer);
    m_delay->setSingleShot(true);
    m_delay->setInterval(draftDelayMs);
    connect(m_delay, &QTimer::timeout, this, &ConfidenceBox::emitDraft);
    connect(m_ui->explanationEdit, &QPlainTextEdit::textChanged, this, [this] {
        showState();
        if (!m_delay->isActive()) {
            m_delay->start();
        }
    });
    connect(m_ui->saveButton, &QPushButton::clicked, this, [this] {
        if (const auto *given = currentRating()) {
            rate(given->rating);
        }
    });
    reset();
}

ConfidenceBox::~ConfidenceBox() = default;

void ConfidenceBox::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeButtons();
}

// Two beside each other where their words have room, else below each other.
void ConfidenceBox::placeButtons()
{
    int widest = 0;
    for (const QPushButton *button : m_buttons) {
        widest = std::max(widest, button->minimumSizeHint().width());
    }
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right() - m_ui->ratingLayout->horizontalSpacing();
    const int columns = 2 * widest <= room ? 2 : 1;
    if (columns == m_columns) {
        return;
    }
    m_columns = columns;
    for (int index = 0; index < static_cast<int>(m_buttons.size()); ++index) {
        m_ui->ratingLayout->removeWidget(m_buttons[static_cast<std::size_t>(index)]);
        m_ui->ratingLayout->addWidget(m_buttons[static_cast<std::size_t>(index)], index / columns, index % columns);
    }
}

void ConfidenceBox::setLook(const Design::Look &look)
{
    const QList<QWidget *> children = findChildren<QWidget *>();
    for (QWidget *child : children) {
        child->setFont(look.type.ui());
    }
    m_ui->questionLabel->setFont(look.type.uiStrong());
    m_ui->explanationEdit->setFixedHeight(look.type.px(72));
    placeButtons();
}

void ConfidenceBox::reset()
{
    m_tick->stop();
    m_delay->stop();
    m_pending = 0;
    m_filledFrom = 0;
    m_ratings.clear();
    m_saved = true;
    {
        const QSignalBlocker blocker(m_ui->explanationEdit);
        m_ui->explanationEdit->clear();
    }
    m_ui->timerButton->setText(tr("Start 30 seconds"));
    m_ui->timerLabel->clear();
    markTimeUp(false);
    m_ui->timerBar->setRange(0, m_timerLength);
    m_ui->timerBar->setValue(0);
    showPrevious();
    showState();
}

void ConfidenceBox::setDraft(const QString &draft)
{
    if (!draft.isEmpty()) {
        const QSignalBlocker blocker(m_ui->explanationEdit); // what was just put there is no typing
        m_ui->explanationEdit->setPlainText(draft);
        m_ui->explanationEdit->moveCursor(QTextCursor::End);
    }
    showState();
}

void ConfidenceBox::flushDraft()
{
    if (m_delay->isActive()) {
        m_delay->stop();
        emitDraft();
    }
}

void ConfidenceBox::emitDraft()
{
    emit draftChanged(isTextChanged() ? text() : QString());
}

void ConfidenceBox::hideEvent(QHideEvent *event)
{
    flushDraft();
    QFrame::hideEvent(event);
}

void ConfidenceBox::setSessionStart(qint64 timeMs)
{
    m_sessionStart = timeMs;
}

void ConfidenceBox::setTimerLength(int ms)
{
    m_timerLength = ms;
    m_ui->timerBar->setRange(0, ms);
}

void ConfidenceBox::toggleTimer()
{
    if (m_tick->isActive()) {
        m_tick->stop();
        const int seconds = static_cast<int>((m_running.elapsed() + 500) / 1000);
        m_ui->timerLabel->setText(tr("Stopped after %n second(s).", nullptr, seconds));
        m_ui->timerButton->setText(tr("Start again"));
        return;
    }
    markTimeUp(false);
    m_running.start();
    m_tick->start();
    m_ui->timerButton->setText(tr("Stop"));
    showTime();
}

void ConfidenceBox::showTime()
{
    const qint64 left = m_timerLength - m_running.elapsed();
    if (left <= 0) {
        endTimer();
        return;
    }
    m_ui->timerLabel->setText(QStringLiteral("0:%1").arg((left + 999) / 1000, 2, 10, QLatin1Char('0')));
    m_ui->timerBar->setValue(static_cast<int>(m_timerLength - left));
}

void ConfidenceBox::endTimer()
{
    m_tick->stop();
    m_ui->timerBar->setValue(m_timerLength);
    m_ui->timerButton->setText(tr("Start again"));
    m_ui->timerLabel->setText(tr("Time is up. How did it go?"));
    markTimeUp(true);
    QAccessibleAnnouncementEvent announcement(this, m_ui->timerLabel->text());
    QAccessible::updateAccessibility(&announcement);
}

// The end is told by words and weight: there is no sound.
void ConfidenceBox::markTimeUp(bool isUp)
{
    QFont font = m_ui->timerButton->font();
    font.setWeight(isUp ? QFont::DemiBold : QFont::Normal);
    m_ui->timerLabel->setFont(font);
}

QString ConfidenceBox::text() const
{
    return m_ui->explanationEdit->toPlainText().trimmed();
}

bool ConfidenceBox::isTextChanged() const
{
    const Progress::ConfidenceRating *given = currentRating();
    return given ? text() != given->text : !text().isEmpty();
}

void ConfidenceBox::rate(int rating)
{
    m_pending = rating;
    m_delay->stop(); // what was typed is handed over
    showState();
    emit rated(rating, text());
}

void ConfidenceBox::setRatings(const std::vector<Progress::ConfidenceRating> &ratings, bool saved)
{
    m_ratings = ratings;
    m_saved = saved;
    m_pending = 0;
    fillText();
    showPrevious();
    showState();
}

// Once for each answer: a text that the learner has taken away does not come back by itself.
void ConfidenceBox::fillText()
{
    const Progress::ConfidenceRating *given = currentRating();
    if (!given || given->timeMs == m_filledFrom) {
        return;
    }
    m_filledFrom = given->timeMs;
    if (text().isEmpty() && !given->text.isEmpty()) {
        const QSignalBlocker blocker(m_ui->explanationEdit);
        m_ui->explanationEdit->setPlainText(given->text);
    }
}

const Progress::ConfidenceRating *ConfidenceBox::currentRating() const
{
    const bool given = !m_ratings.empty() && !Study::isOfEarlierSession(m_ratings.back().timeMs, m_sessionStart);
    return given ? &m_ratings.back() : nullptr;
}

void ConfidenceBox::showPrevious()
{
    QStringList sentences;
    int older = 0;
    for (const Progress::ConfidenceRating &rating : std::views::reverse(m_ratings)) {
        if (!Study::isOfEarlierSession(rating.timeMs, m_sessionStart)) {
            continue;
        }
        if (sentences.size() < earlierShown) {
            sentences << sentenceFor(rating);
        } else {
            ++older;
        }
    }
    if (older > 0) {
        sentences << tr("%n older answer(s) are kept too.", nullptr, older);
    }
    m_ui->previousLabel->setVisible(!sentences.isEmpty());
    m_ui->previousLabel->setText(sentences.join(u'\n'));
}

void ConfidenceBox::showState()
{
    const Progress::ConfidenceRating *given = currentRating();
    const int chosen = m_pending > 0 ? m_pending : given ? given->rating : 0;
    for (int rating = 1; rating <= 4; ++rating) {
        m_buttons[static_cast<std::size_t>(rating - 1)]->setChecked(rating == chosen);
    }
    const bool textChanged = isTextChanged();
    m_ui->saveButton->setVisible(given && textChanged && m_pending == 0);
    if (m_pending > 0 || textChanged || (given && !m_saved)) {
        m_ui->stateLabel->setText(tr("Not saved yet"));
    } else if (given) {
        const QTime time = QDateTime::fromMSecsSinceEpoch(given->timeMs).time();
        m_ui->stateLabel->setText(tr("Saved %1").arg(time.toString(QStringLiteral("HH:mm"))));
    } else {
        m_ui->stateLabel->setText(m_ratings.empty() ? tr("Not answered yet. Choose one of the four.")
                                                    : tr("Asked again. Choose one of the four."));
    }
}

} // namespace Ochre::Lesson
