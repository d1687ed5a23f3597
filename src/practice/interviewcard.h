// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QFrame>
#include <QStringList>

class QLabel;
class QPushButton;

namespace Ochre::Practice {

/// The card on Today that says how far the next interviews are and whether their plans hold.
class InterviewCard final : public QFrame {
    Q_OBJECT
public:
    explicit InterviewCard(QWidget *parent = nullptr);

    /// One sentence for each of the next interviews.
    void show(const QStringList &sentences);
    void setLook(const Design::Look &look);

signals:
    void datesRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    QLabel *m_caption;
    QLabel *m_sentences;
    QPushButton *m_dates;
};

} // namespace Ochre::Practice
