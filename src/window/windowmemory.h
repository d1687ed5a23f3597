// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workbench/document.h"

#include <QObject>

#include <optional>

class QMainWindow;

namespace Ochre::Practice {
class InterviewPage;
}
namespace Ochre::Progress {
class ProgressService;
}
namespace Ochre::Settings {
class Settings;
}

namespace Ochre::Window {

class CourseShelf;
class LearnView;
class LessonSession;

/// What the window looked like and which programs were open, from one start to the next.
class WindowMemory final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Settings::Settings &settings;
        const CourseShelf &shelf;
        LearnView &learn;
        Practice::InterviewPage &interview;
        const Progress::ProgressService &progress;
        LessonSession *lessons; ///< none when the course could not be read
        QMainWindow &window;
    };

    /// All parts are borrowed and must outlive it.
    explicit WindowMemory(const Parts &parts, QObject *parent = nullptr);

    /// Size, place and panels.
    void restoreWindow();
    /// After the store is open: the lesson of last time, and the programs that were open, with the text they had. Once,
    /// and when a program is of a course that is still being read, not before it is there.
    void restoreDocuments();
    /// Every course is there now.
    void showWhole();
    void save();

private:
    void saveDocuments();
    [[nodiscard]] bool isWaiting() const;
    void restoreOpenDocuments();
    /// None when the course has it no more.
    [[nodiscard]] std::optional<Workbench::Document> documentOf(const QString &id) const;
    void openStarter();

    Parts m_parts;
    bool m_isRestored = false;
    bool m_isAsked = false; ///< to restore them
    QStringList m_unknown;  ///< programs that this course does not have: kept for the course that has them
};

} // namespace Ochre::Window
