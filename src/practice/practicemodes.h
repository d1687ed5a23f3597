// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "study/reviewsession.h"
#include "study/tenminutes.h"

#include <QFrame>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;

namespace Ochre::Practice {

/// The ways to practise beside the review of the day: a button and one sentence each.
class PracticeModes final : public QFrame {
    Q_OBJECT
public:
    explicit PracticeModes(QWidget *parent = nullptr);

    struct Facts {
        Study::ShortMix shortMix;
        int questions = 0;    ///< that a quiz may ask
        int recalled = 0;     ///< that may be flash cards
        int broken = 0;       ///< programs to mend
        bool canLook = false; ///< something comes due
        int mockable = 0;     ///< questions that a mock interview may ask
        bool isMockWaiting = false;
        bool canPlace = false; ///< there is a part in which somebody can be placed
    };
    void show(const Facts &facts);
    void setLook(const Design::Look &look);

signals:
    void tenMinutesRequested();
    void quizRequested();
    void flashCardsRequested();
    void fixRequested();
    void lookAheadRequested();
    void mockRequested();
    void placementRequested();

private:
    struct Row {
        QPushButton *button;
        QLabel *sentence;
    };
    Row addRow(const QString &name, const QString &text, const QString &tip);
    static void showRow(const Row &row, const QString &sentence, bool isPossible);

    QLabel *m_title; // the parent owns these
    QGridLayout *m_rows;
    Row m_tenMinutes;
    Row m_quiz;
    Row m_flashCards;
    Row m_fix;
    Row m_ahead;
    Row m_mock;
    Row m_placement;
};

/// What a session is called.
[[nodiscard]] QString sessionName(const Study::SessionPlan &plan);

} // namespace Ochre::Practice
