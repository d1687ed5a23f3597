// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "practice/practiceitems.h"
#include "study/progressreport.h"

#include <QObject>
#include <QTimer>

namespace Ochre::Insight {
class ProgressPage;
}
namespace Ochre::Practice {
class PracticePage;
}
namespace Ochre::Progress {
class ProgressService;
}
namespace Ochre::Settings {
class Settings;
}

namespace Ochre::Window {

class CourseShelf;
class Navigator;
class ProblemActions;

/// Fills the Progress page: the log is read and counted behind the window, and only while somebody looks.
class InsightControl final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        const CourseShelf &shelf;
        Navigator &navigator;
        ProblemActions &problems;
        Progress::ProgressService &progress;
        const Settings::Settings &settings;
        Insight::ProgressPage &page;
        Practice::PracticePage &practice;
    };

    /// All parts are borrowed and must outlive it.
    explicit InsightControl(const Parts &parts, QObject *parent = nullptr);

private:
    [[nodiscard]] bool isShown() const;
    void follow();
    void collectNames();
    void count();
    void beginAnew();
    void take(const Result<Study::ProgressReport> &report);

    Parts m_parts;
    Practice::PracticeItems m_items;
    Study::StudyNames m_names;
    bool m_isCounting = false;
    bool m_isStale = true; ///< something has happened since it was counted, or nothing was
    QTimer m_settling;     ///< what happens in quick succession is counted once
};

} // namespace Ochre::Window
