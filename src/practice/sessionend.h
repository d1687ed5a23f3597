// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "study/reviewsession.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace Ochre::Practice {

/// How the session that was just finished went, and what can follow it.
class SessionEnd final : public QFrame {
    Q_OBJECT
public:
    explicit SessionEnd(QWidget *parent = nullptr);

    struct Facts {
        Study::SessionSummary summary;
        Study::SessionPlan plan;
        QString later{}; ///< when the next step is due, empty = none
        int right = 0;   ///< of a quiz, by its answers
    };
    void show(const Facts &facts);
    /// What is done next as a rule; null when there is no such thing.
    [[nodiscard]] QPushButton *first() const;
    void setLook(const Design::Look &look);

signals:
    void undoRequested();
    void secondPassRequested();
    void resultsRequested();

private:
    QLabel *addLabel(const QString &name, bool isMuted);
    QPushButton *addButton(const QString &name, const QString &text, const QString &tip);

    QLabel *m_title; // the parent owns these
    QLabel *m_text;
    QLabel *m_later;
    QPushButton *m_again;
    QPushButton *m_results;
    QPushButton *m_undo;
};

} // namespace Ochre::Practice
