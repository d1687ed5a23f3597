// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/trust.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>

class QWidget;

namespace Ochre::Settings {
class Settings;
}

namespace Ochre::Workbench {

/// Knows how far a program is trusted, and asks before the first one of somebody else's course runs, whatever holds it;
/// on a machine that has no sandbox also for each of the learner's own texts, which may have come from anywhere.
/// Ochre's own course, and the learner's programs that a sandbox holds, are never asked about. What it says goes with
/// every order; the runner alone starts nothing without it.
class RunConsent final : public QObject {
    Q_OBJECT
public:
    /// Whether the course of this id is not one that came with Ochre.
    using IsForeign = std::function<bool(const QString &course)>;

    /// Borrowed; both must outlive it.
    RunConsent(Settings::Settings &settings, IsForeign isForeign, QWidget &window);

    /// As far as is known without asking. A foreign program is contained once the learner has ordered it to run, so
    /// that nothing of it runs because a document was opened or restored. `document` is the id of one.
    [[nodiscard]] Runner::Trust trustOf(const QString &document) const;
    /// The learner orders the program to run: asks for a foreign course, and where no sandbox holds the program, until
    /// it was allowed once, and never again when the answer is remembered. What was allowed to a course at one level of
    /// the sandbox says nothing of a weaker one. `opened` is the text that the document began as: a file that somebody
    /// has changed on the disk is asked about anew.
    [[nodiscard]] Runner::Trust ask(const QString &document, Sandbox::SandboxLevel level,
                                    const QByteArray &opened = {});

signals:
    void trustChanged(const QString &document);

private:
    void askForCourse(const QString &course);
    [[nodiscard]] bool mayRunHeld(const QString &course, Sandbox::SandboxLevel level);
    void askForProgram(const QString &document, const QString &key);
    /// What to say.
    struct Question {
        QString title;
        QString text;
        QString advice;
        QString button;
        QString remember;
        bool isDangerous = true; ///< Enter cancels
    };
    enum class Answer { Cancel, Run, RunAlways };
    [[nodiscard]] Answer askInWords(const Question &question);

    Settings::Settings &m_settings;
    QWidget &m_window;
    QSet<QString> m_ordered;           // documents that the learner has run
    QHash<QString, QString> m_allowed; // the learner's own documents, with the key of their text
    QSet<QString> m_allowedCourses;    // until the program ends: by themselves, and with the level that holds them
    IsForeign m_isForeign;
};

} // namespace Ochre::Workbench
