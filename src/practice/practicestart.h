// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "practice/duetext.h"
#include "practice/practicemodes.h"
#include "practice/sessionend.h"
#include "study/dueplan.h"
#include "study/reviewsession.h"

#include <QScrollArea>

#include <optional>

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Ochre::Practice {

/// What the Practice page says when nothing is asked: what is due with its minutes, a session that waits, other ways to
/// practise, what comes, and how the last session went.
class PracticeStart final : public QScrollArea {
    Q_OBJECT
public:
    explicit PracticeStart(QWidget *parent = nullptr);

    struct Facts {
        Study::DuePlan plan;
        DueKinds kinds{};                            ///< of what is asked today
        std::vector<Study::ForecastDay> days;        ///< from today
        int studied = 0;                             ///< items that were studied ever
        int leeches = 0;                             ///< that lapse again and again
        std::optional<Study::SessionSummary> paused; ///< of a session that waits
        QString pausedName{};
        PracticeModes::Facts modes;
    };
    void show(const Facts &facts);
    [[nodiscard]] SessionEnd &end() const { return *m_end; }
    [[nodiscard]] PracticeModes &modes() const { return *m_modes; }
    void setLook(const Design::Look &look);
    void focusFirst();

signals:
    void startRequested();
    void resumeRequested();
    void undoRequested();
    void learnRequested();
    void cardsRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *addLabel(QVBoxLayout &column, const QString &name, bool isMuted);
    QPushButton *addButton(const QString &name, const QString &text);
    void buildDue(QVBoxLayout &column);
    void buildComing(QVBoxLayout &column);
    void showDue(const Facts &facts);
    void showComing(const Facts &facts);
    [[nodiscard]] QPushButton *first() const;
    void setMain(QPushButton &button, bool isMain);

    Design::Look m_look;
    QWidget *m_content; // the parent owns these
    SessionEnd *m_end;
    QLabel *m_dueCaption;
    QLabel *m_dueTitle;
    QLabel *m_dueKinds;
    QLabel *m_dueWaiting;
    QPushButton *m_start;
    QPushButton *m_resume;
    QPushButton *m_learn;
    QPushButton *m_cards;
    PracticeModes *m_modes;
    QLabel *m_comingTitle;
    QLabel *m_comingText;
};

} // namespace Ochre::Practice
