// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bookshots.h"

#include "app/desktop.h"
#include "base/filesystem.h"
#include "practice/notespage.h"
#include "progress/notebook.h"
#include "progress/progressservice.h"
#include "window/exportdialog.h"
#include "window/importdialog.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Ochre::Shots {

namespace {

constexpr int waitMs = 30'000;

struct Setup {
    QString name;
    Settings::Theme theme;
    QSize size;
    int zoom;
};

void writeNotes(Progress::ProgressService &progress)
{
    const auto heading = [&progress](const QString &id, const QString &text) {
        progress.record(Journal::NoteWritten{.lesson = id, .note = Progress::headingNote(id), .text = text},
                        Progress::notebookCourse);
    };
    heading(u"comfortable"_s,
            u"- **Ownership and moves**: can draw what `let b = a;` copies\n- Closures, and which of "
            "`Fn`, `FnMut`, `FnOnce` a caller needs\n- `?` and `From` for errors\n\n```rust\nfn total(lines: "
            "&[Line]) -> u32 {\n    lines.iter().map(|line| line.cents).sum()\n}\n```\n"_s);
    heading(u"to-practise"_s, u"- Lifetimes in structs\n- `Pin`, once more\n"_s);
    const auto note = [&progress](const QString &id, const QString &lesson, const QString &text,
                                  const QString &topic = {}) {
        progress.record(Journal::NoteWritten{.lesson = lesson, .note = id, .text = text, .topic = topic}, u"rust"_s);
    };
    note(u"n1"_s, u"ownership-and-moves"_s,
         u"A move copies three words, the buffer stays.\n\nSee [Question: After the move](<question:rust/own-q-move>) "
         u"and "
         "E0382."_s);
    note(u"n2"_s, u"ownership-and-moves"_s, u"In Java both names would see one list."_s, u"Who closes the file?"_s);
    note(u"n3"_s, u"borrowing"_s, u"Many readers *or* one writer."_s);
    progress.record(Progress::bookmarkSet(u"lesson:rust/lifetimes"_s, u"Lesson 19 · Lifetimes"_s),
                    Progress::notebookCourse);
    progress.record(Progress::bookmarkSet(u"program:playground"_s, u"Program: Playground"_s), Progress::notebookCourse);
}

class Album final {
public:
    Album(App::Desktop &desktop, const Setup &setup, QString folder)
        : m_desktop(desktop)
        , m_setup(setup)
        , m_folder(std::move(folder))
    {
    }

    void shootAll()
    {
        m_desktop.settings().setTheme(m_setup.theme);
        m_desktop.settings().setZoom(m_setup.zoom);
        window().resize(m_setup.size);
        QTest::qWait(400);
        shootNotes();
        shootInterview();
        shootExport();
        shootImport();
    }

private:
    void shootNotes()
    {
        window().showPage(Window::Rail::Notes);
        Practice::NotesPage &page = window().notesPage();
        page.showNote({Progress::notebookCourse, u"comfortable"_s, Progress::headingNote(u"comfortable"_s)});
        shoot(u"notes-notebook"_s);
        page.showNote({u"rust"_s, u"ownership-and-moves"_s, u"n1"_s});
        shoot(u"notes-lesson"_s);
        auto *preview = page.findChild<QPushButton *>(u"notesPreviewButton"_s);
        if (preview->isVisible()) {
            preview->click();
            shoot(u"notes-preview"_s);
            preview->click();
        }
        auto *list = page.findChild<QAbstractItemView *>(u"notesList"_s);
        const auto found = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, u"Lesson 19"_s);
        list->setCurrentIndex(found.value(0));
        shoot(u"notes-bookmark"_s);
        page.findChild<QPushButton *>(u"notesRemove"_s)->click();
        shoot(u"notes-removed"_s);
        page.findChild<QPushButton *>(u"notesUndo"_s)->click();
        page.findChild<QLineEdit *>(u"notesSearch"_s)->setText(u"nowhere"_s);
        shoot(u"notes-nothing"_s);
        page.findChild<QLineEdit *>(u"notesSearch"_s)->clear();
    }

    void shootInterview()
    {
        window().showPage(Window::Rail::Interview);
        auto *groups = window().findChild<QListWidget *>(u"interviewGroups"_s);
        for (int row = 0; row < groups->count(); ++row) {
            if (groups->item(row)->text().startsWith(u"Ownership")) {
                groups->setCurrentRow(row);
            }
        }
        shoot(u"interview-groups"_s);
    }

    void shootExport()
    {
        trigger(u"exportAction"_s);
        auto *dialog = window().findChild<Window::ExportDialog *>();
        shootScreen(u"export"_s);
        const QTemporaryDir folder;
        dialog->findChild<QComboBox *>(u"exportForm"_s)->setCurrentIndex(2);
        dialog->exportTo(folder.filePath(u"ochre-questions.gift"_s));
        static_cast<void>(QTest::qWaitFor([dialog] { return !dialog->isBusy(); }, waitMs));
        shootScreen(u"export-done"_s);
        dialog->setWhat(Exchange::ExportWhat::History);
        shootScreen(u"export-history"_s);
        dialog->close();
    }

    void shootImport()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"ownership.gift"_s);
        const bool isWritten =
            saveFile(file, "::one::What does a move copy?{=three words ~the buffer ~nothing}\n\n"
                           "::two::Who frees a String?{=its owner ~the collector}\n\nOnly a text without an answer.\n\n"
                           "::three::Is u32 Copy?{T}\n\n::four::Which trait frees?{=Drop}\n\n{=no question}\n")
                .has_value();
        trigger(u"importAction"_s);
        shootScreen(u"import-empty"_s);
        auto *dialog = window().findChild<Window::ImportDialog *>();
        dialog->choose(isWritten ? file : QString());
        const auto isIdle = [dialog] { return !dialog->isBusy(); };
        static_cast<void>(QTest::qWaitFor(isIdle, waitMs));
        shootScreen(u"import-preview"_s);
        dialog->findChild<QTabWidget *>(u"importTabs"_s)->setCurrentIndex(1);
        shootScreen(u"import-left-out"_s);
        dialog->findChild<QPushButton *>(u"importWrite"_s)->click();
        auto *open = dialog->findChild<QPushButton *>(u"importOpen"_s);
        static_cast<void>(QTest::qWaitFor([open] { return open->isVisible(); }, waitMs));
        shootScreen(u"import-done"_s);
        dialog->close();
    }

    Window::MainWindow &window() { return m_desktop.window(); }

    void trigger(const QString &action) { window().findChild<QAction *>(action)->trigger(); }

    void shoot(const QString &state)
    {
        QTest::qWait(350); // the preview follows after a pause
        save(window().grab(), state);
    }

    void shootScreen(const QString &state)
    {
        QTest::qWait(350);
        save(window().screen()->grabWindow(0, window().x(), window().y(), window().width(), window().height()), state);
    }

    void save(const QPixmap &picture, const QString &state) const
    {
        const QString name = state + u'-' + m_setup.name;
        picture.save(m_folder + u'/' + name + u".png"_s);
        std::printf("%s.png\n", qPrintable(name));
        std::fflush(stdout);
    }

    App::Desktop &m_desktop;
    Setup m_setup;
    QString m_folder;
};

} // namespace

bool shootBooks(const QString &folder, const QString &only)
{
    for (const Setup &setup : {Setup{u"books-light-1280"_s, Settings::Theme::Light, {1280, 800}, 100},
                               Setup{u"books-dark-1280"_s, Settings::Theme::Dark, {1280, 800}, 100},
                               Setup{u"books-light-1024"_s, Settings::Theme::Light, {1024, 768}, 100},
                               Setup{u"books-dark-at-200"_s, Settings::Theme::Dark, {1920, 1080}, 200}}) {
        if (!setup.name.contains(only)) {
            continue;
        }
        const QTemporaryDir home;
        App::Desktop desktop(Paths::below(home.path()));
        desktop.start();
        if (!QTest::qWaitForWindowExposed(&desktop.window())
            || !QTest::qWaitFor([&desktop] { return desktop.progress().isPersistent(); }, waitMs)) {
            return false;
        }
        writeNotes(desktop.progress());
        Album(desktop, setup, folder).shootAll();
    }
    return true;
}

} // namespace Ochre::Shots
