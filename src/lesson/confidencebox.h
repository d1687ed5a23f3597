// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "progress/progressstate.h"

#include <QElapsedTimer>
#include <QFrame>

#include <array>
#include <memory>

class QPushButton;
class QTimer;

namespace Ochre::Lesson {

namespace Ui {
class ConfidenceBox;
}

/// "Can you explain this lesson in 30 seconds without reading notes?": a timer, an optional text, a rating from 1 to 4,
/// and honest words about whether it is on disk. What was answered in an earlier session is shown and asked again.
///
/// Asked again means: this start of the program came at least four hours after the answer. A restart within one evening
/// is no new session, and a program that runs for days does not ask by itself.
class ConfidenceBox final : public QFrame {
    Q_OBJECT
public:
    explicit ConfidenceBox(QWidget *parent = nullptr);
    ~ConfidenceBox() override;

    void setLook(const Design::Look &look);
    /// The answers of this lesson, oldest first. `saved`: everything that was given is on disk.
    void setRatings(const std::vector<Progress::ConfidenceRating> &ratings, bool saved);
    /// What was typed on this lesson before and never saved; empty when nothing was.
    void setDraft(const QString &draft);
    /// draftChanged() follows at once when something was typed since the last one.
    void flushDraft();
    /// Another lesson: forgets text, choice and timer; flushDraft() first.
    void reset();
    /// When the program was started, ms since 1970; the time of construction unless a test knows better.
    void setSessionStart(qint64 timeMs);
    /// How long the timer runs, ms; 30,000 unless a test is in a hurry.
    void setTimerLength(int ms);

signals:
    void rated(int rating, const QString &text);
    /// The typing pauses: the text when it differs from what is saved, else nothing.
    void draftChanged(const QString &draft);

protected:
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeButtons();
    void toggleTimer();
    void showTime();
    void endTimer();
    void markTimeUp(bool isUp);
    void rate(int rating);
    void showState();
    void showPrevious();
    void fillText();
    void emitDraft();
    [[nodiscard]] const Progress::ConfidenceRating *currentRating() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isTextChanged() const;

    std::unique_ptr<Ui::ConfidenceBox> m_ui;
    std::array<QPushButton *, 4> m_buttons{};
    QTimer *m_tick;
    QTimer *m_delay; ///< runs while typed words are not told
    QElapsedTimer m_running;
    std::vector<Progress::ConfidenceRating> m_ratings;
    qint64 m_sessionStart;
    qint64 m_filledFrom = 0; ///< time of the answer whose text stands in the field
    int m_timerLength = 30'000;
    int m_columns = 2; ///< of the buttons
    int m_pending = 0; ///< given and not yet told back by setRatings()
    bool m_saved = true;
};

} // namespace Ochre::Lesson
