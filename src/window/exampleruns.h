// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "runner/ticket.h"

#include <QObject>

#include <deque>
#include <optional>

namespace Ochre::Lesson {
class LessonPage;
}
namespace Ochre::Runner {
class CodeRunner;
struct RunResult;
} // namespace Ochre::Runner
namespace Ochre::Settings {
class Settings;
}
namespace Ochre::Workbench {
class RunConsent;
}

namespace Ochre::Window {

/// Runs the examples of the lesson page, one after the other in the order in which they were asked for. Each that was
/// begun on the page is answered there.
class ExampleRuns final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Lesson::LessonPage &page;
        Runner::CodeRunner &runner;
        Workbench::RunConsent &consent;
        const Settings::Settings &settings;
    };

    /// All parts are borrowed and must outlive it.
    explicit ExampleRuns(const Parts &parts, QObject *parent = nullptr);

    /// Another lesson is shown: what runs ends, what waits is forgotten. The lesson is borrowed until the next one.
    void setLesson(const Course::Lesson *lesson, const QString &course);
    /// The same lesson with the same programs, read again: what runs goes on.
    void renewLesson(const Course::Lesson *lesson) { m_lesson = lesson; }

private:
    /// A program of the page, under the number of its fence.
    struct Example {
        int fence = 0;
        QByteArray source;
        QString edition;
        QStringList crates;
        Runner::Ticket ticket = {}; ///< once it is ordered
    };

    void run(int fence, const QByteArray &source, const QString &edition);
    void start(Example example);
    void startNext();
    void stop();
    void accept(const Runner::RunResult &result);
    void answer(int fence, const QString &sentence);

    Parts m_parts;
    const Course::Lesson *m_lesson = nullptr;
    QString m_course; ///< id
    std::optional<Example> m_running;
    std::deque<Example> m_waiting;
};

} // namespace Ochre::Window
