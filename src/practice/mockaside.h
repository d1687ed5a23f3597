// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "study/mockrun.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace Ochre::Practice {

/// Beside a question of a mock interview: how the question before it was answered, and what comes at the end.
class MockAside final : public QScrollArea {
    Q_OBJECT
public:
    explicit MockAside(QWidget *parent = nullptr);

    /// `number` is its place from 1; the question is null when none was compared.
    void showLast(int number, const Course::Question *question, const Study::MockAnswer *answer, bool isAtEnd);
    void setLook(const Design::Look &look);

private:
    QLabel *addLabel(QVBoxLayout &column, const QString &name, bool isMuted);

    QWidget *m_card; // the parent owns these
    QLabel *m_when = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_prompt = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_points = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_report = nullptr;
};

} // namespace Ochre::Practice
