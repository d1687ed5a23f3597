// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "lesson/lessonpage.h"
#include "support/windowdesk.h"
#include "workbench/workbench.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <memory>

namespace Ochre::Window {

/// A course of two lessons that are written and one that is announced, with everything that can be gone to.
struct SmallPack {
    static bool write(const QString &path, const QByteArray &text)
    {
        return QDir().mkpath(QFileInfo(path).path()) && saveFile(path, text).has_value();
    }

    static QByteArray lesson(const QByteArray &id, const QByteArray &title, const QByteArray &body)
    {
        return "+++\nid = \"" + id + "\"\ntitle = \"" + title
               + "\"\nsummary = \"s\"\nwhy = \"w\"\ncontexts = \"c\"\nwhen = \"w\"\ntask = \"t\"\n"
                 "level = \"beginner\"\nminutes = 6\nmode = \"compiled\"\nreviewed = 2026-11-01\n"
                 "concepts = [\"c\"]\nerrors = [\"E0382\"]\nlearned = [\"a\"]\nnext = [\"b\"]\ndiscuss = [\"Who owns a "
                 "socket?\"]\n+++\n"
               + body;
    }

    static QByteArray choice(const QByteArray &id, const QByteArray &prompt)
    {
        return "[[question]]\nid = \"" + id
               + "\"\nkind = \"choice\"\nuse = \"check\"\nconcept = \"c\"\ndifficulty = 1\nprompt = \"" + prompt
               + "\"\n\n[[question.option]]\nid = \"y\"\ntext = \"Yes\"\ncorrect = true\nwhy = \"r\"\n\n"
                 "[[question.option]]\nid = \"n\"\ntext = \"No\"\ncorrect = false\nwhy = \"r\"\n\n";
    }

    static QByteArray open(const QByteArray &id, const QByteArray &use, const QByteArray &prompt)
    {
        return "[[question]]\nid = \"" + id + "\"\nkind = \"open\"\nuse = \"" + use
               + "\"\nconcept = \"c\"\ndifficulty = 1\nprompt = \"" + prompt
               + "\"\nanswer = \"Because.\"\nbrief = \"B.\"\npoints = [\"p\", \"q\", \"r\"]\ntopic = \"owners\"\n\n";
    }

    /// Every course of this kind has the same ids.
    static bool writeTo(const QString &pack, const QByteArray &id = "rust", const QByteArray &title = "Pack")
    {
        const QByteArray course =
            "format = 1\nid = \"" + id + "\"\ntitle = \"" + title
            + "\"\nsummary = \"s\"\nversion = \"2026.11.1\"\nlanguage = \"en\"\n"
              "license = \"CC-BY-SA-4.0\"\nedition = \"2024\"\nmin_rust = \"1.85\"\n\n[[part]]\ntitle = \"Part\"\n"
              "lessons = [\"01-moves\", \"02-borrows\", \"03-later\"]\n";
        const QByteArray moves =
            lesson("moves", "Moves",
                   "Words first.\n\n```rust\nfn main() {\n    println!(\"one\");\n}\n```\n\n## What moves\n\n"
                       + QByteArray("The parcel goes on.\n\n").repeated(40)
                       + "```text\nnot a program\n```\n\n```rust,edition2021,crates=serde\nfn main() {\n    "
                         "println!(\"two\");\n}\n"
                         "```\n\n## The end\n\nNothing is left.\n");
        const QByteArray exercise = "id = \"ship-it\"\ntitle = \"Ship it\"\ngoal = \"Ship.\"\nkind = \"refactor\"\n"
                                    "check = \"run\"\nhints = [\"a\"]\nminutes = 5\nfix_policy = \"hint\"\n";
        return write(pack + u"/course.toml"_s, course) && write(pack + u"/01-moves/lesson.md"_s, moves)
               && write(pack + u"/01-moves/questions.toml"_s,
                        choice("moves-first", "Does it move?") + choice("moves-second", "Is it copied?")
                            + open("moves-self", "self-check", "What is left?")
                            + open("moves-aloud", "interview", "Explain ownership."))
               && write(pack + u"/01-moves/exercises/ship-it/exercise.toml"_s, exercise)
               && write(pack + u"/01-moves/exercises/ship-it/main.rs"_s, "fn main() { /* starter */ }\n")
               && write(pack + u"/01-moves/exercises/ship-it/solution.rs"_s, "fn main() {}\n")
               && write(pack + u"/02-borrows/lesson.md"_s, lesson("borrows", "Borrows", "Look, and give back.\n"))
               && write(pack + u"/02-borrows/questions.toml"_s, choice("borrows-first", "May it be read?"))
               && write(pack + u"/bank/bank.toml"_s,
                        open("bank-drop", "interview", "When is it dropped?")
                            + "[[table]]\nid = \"bank-table\"\ntitle = \"Pointers compared\"\n"
                              "text = \"| Box | Rc |\\n|---|---|\\n| one | many |\\n\"\n\n"
                              "[[must_know]]\ntext = \"An owner drops its value.\"\nlesson = \"moves\"\n");
    }
};

/// A window on the small course, in folders of its own that stay while it is closed and made again.
class SmallDesk final {
public:
    /// Begins with empty folders and the course.
    [[nodiscard]] bool write()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_paths = Paths::below(m_folder->path());
        m_paths.lessons = m_folder->filePath(u"pack"_s);
        for (const QString &folder : {m_paths.data, m_paths.config, m_paths.cache}) {
            if (!QDir().mkpath(folder)) {
                return false;
            }
        }
        return SmallPack::writeTo(m_paths.lessons);
    }

    /// What changes in the pack is shown at once, as when the program was started with its folder.
    void followPack() { m_isPackFollowed = true; }

    /// Only makes the window.
    void open() { m_desk = std::make_unique<WindowDesk>(m_paths, m_isPackFollowed); }

    /// Waits until the lesson of last time is shown.
    [[nodiscard]] bool start()
    {
        open();
        const auto isReady = [this] {
            return m_desk->progress.isPersistent() && !lessonId().isEmpty() && m_desk->workbench()->hasDocument();
        };
        return m_desk->start() && QTest::qWaitFor(isReady);
    }

    /// As quitting and starting again.
    [[nodiscard]] bool restart() { return close() && start(); }

    [[nodiscard]] bool close()
    {
        const bool closes = m_desk->window.close();
        m_desk.reset();
        return closes;
    }

    void end() { m_desk.reset(); }

    [[nodiscard]] QString lessonId() const { return m_desk->window.learnView().lessonPage->lessonId(); }
    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] Paths &paths() { return m_paths; }
    [[nodiscard]] const Paths &paths() const { return m_paths; }

    template<typename T>
    [[nodiscard]] T *part(const QString &name) const
    {
        T *found = m_desk->window.findChild<T *>(name);
        if (!found) {
            qFatal("no %s", qPrintable(name));
        }
        return found;
    }

    WindowDesk *operator->() const { return m_desk.get(); }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    Paths m_paths;
    bool m_isPackFollowed = false;
    std::unique_ptr<WindowDesk> m_desk;
};

} // namespace Ochre::Window
