// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QObject>

class QPagedPaintDevice;

namespace Ochre::Practice {
class InterviewPage;
class MockReportView;
class PracticePage;
} // namespace Ochre::Practice

namespace Ochre::Window {

class Actions;
class LearnView;
class Navigator;

/// On paper and as PDF: the lesson, the program that has the keyboard with its task, the questions of the interview
/// page, or the report of a mock interview, in the light theme and at normal size whatever the screen shows.
class PrintActions final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Actions &actions;
        const Navigator &navigator;
        LearnView &learn;
        Practice::InterviewPage &interview;
        const Practice::PracticePage &practice;
        QWidget &window;
    };

    /// All parts are borrowed and must outlive it.
    explicit PrintActions(const Parts &parts, QObject *parent = nullptr);

    /// Writes what is shown; the file must not be open elsewhere.
    [[nodiscard]] Result<void> savePdf(const QString &file);

signals:
    void failed(const Ochre::Error &error);

private:
    void print();
    void askForPdf();
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isProgramMeant() const;
    /// Null unless it is what is shown.
    [[nodiscard]] const Practice::MockReportView *report() const;
    [[nodiscard]] bool put(QPagedPaintDevice &device);
    [[nodiscard]] bool putProgram(QPagedPaintDevice &device) const;

    Parts m_parts;
};

} // namespace Ochre::Window
