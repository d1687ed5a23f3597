// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "practice/duenews.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace Ochre::Practice {

/// The card of Today that says how much is due, and how long it takes.
class DueCard final : public QFrame {
    Q_OBJECT
public:
    explicit DueCard(QWidget *parent = nullptr);

    void show(const DueNews &news);
    void setLook(const Design::Look &look);

signals:
    void reviewRequested();
    void tenMinutesRequested();
    void placementRequested();

private:
    QLabel *m_caption; // the parent owns these
    QLabel *m_title;
    QLabel *m_detail;
    QPushButton *m_review;
    QPushButton *m_tenMinutes;
    QPushButton *m_placement;
};

} // namespace Ochre::Practice
