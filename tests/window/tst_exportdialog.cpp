// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/owncards.h"
#include "smallpack.h"
#include "support/filechoice.h"
#include "window/exportdialog.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTreeView>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // ms; a machine may be busy with other things

} // namespace

/// What the learner has goes out of the window: chosen, written, and said.
class TestExportDialog final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void init()
    {
        QVERIFY(m_desk.write());
        QVERIFY(m_desk.start());
        QVERIFY(m_desk->press(u"exportAction"_s));
    }

    void cleanup() { m_desk.end(); }

    void questions_goOut()
    {
        QCOMPARE(courses()->count(), 1);
        QCOMPARE(courses()->item(0)->checkState(), Qt::Checked); // the course that is open
        choose(u"exportForm"_s, u"Moodle GIFT (.gift)"_s);
        const QString file = m_desk.file(u"out.gift"_s);
        exportTo(file);
        QTRY_VERIFY2_WITH_TIMEOUT(state() == u"6 question(s) were written to %1."_s.arg(file), qPrintable(state()),
                                  patience);
        QVERIFY(read(file).contains("Does it move?"));
    }

    // A name without an ending gets one, and the folder is offered again.
    void file_getsItsEndingAndTheFolderIsRemembered()
    {
        QDir().mkpath(m_desk.file(u"drawer"_s));
        exportTo(m_desk.file(u"drawer/deck"_s));
        QTRY_VERIFY2_WITH_TIMEOUT(state().contains(u"drawer/deck.apkg"), qPrintable(state()), patience);
        QVERIFY(read(m_desk.file(u"drawer/deck.apkg"_s)).startsWith("PK"));
        QString offered;
        answerFileDialog(this, {}, [&offered](const QFileDialog &files) { offered = files.selectedFiles().value(0); });
        click(u"exportWrite"_s);
        QCOMPARE(offered, m_desk.file(u"drawer/ochre-questions.apkg"_s));
    }

    void nothingChosen_cannotGoOut()
    {
        courses()->item(0)->setCheckState(Qt::Unchecked);
        QVERIFY(!m_desk.part<QPushButton>(u"exportWrite"_s)->isEnabled());
        courses()->item(0)->setCheckState(Qt::Checked);
        QVERIFY(m_desk.part<QPushButton>(u"exportWrite"_s)->isEnabled());
    }

    void cardsNotesAndHistory_goOut()
    {
        choose(u"exportWhat"_s, u"My cards"_s);
        QVERIFY(!courses()->isVisible());
        exportTo(m_desk.file(u"cards.apkg"_s));
        QTRY_VERIFY_WITH_TIMEOUT(state().startsWith(u"There are no cards of your own yet."), patience);
        QVERIFY(!QFileInfo::exists(m_desk.file(u"cards.apkg"_s)));
        m_desk->progress.record(Progress::cardWritten({u"c1"_s, {}, u"Why?"_s, u"Because."_s, {}, {}, {}}),
                                Progress::ownCourse);
        m_desk->progress.record(Journal::NoteWritten{.lesson = u"moves"_s, .note = u"n1"_s, .text = u"Mine."_s});
        choose(u"exportForm"_s, u"Markdown (.md)"_s);
        exportTo(m_desk.file(u"cards.md"_s));
        QTRY_VERIFY_WITH_TIMEOUT(state().startsWith(u"1 card(s) were written to "), patience);
        QVERIFY(read(m_desk.file(u"cards.md"_s)).contains("Because."));

        choose(u"exportWhat"_s, u"My notes"_s);
        QCOMPARE(courses()->count(), 1);
        exportTo(m_desk.file(u"notes.md"_s));
        QTRY_VERIFY_WITH_TIMEOUT(state().startsWith(u"1 note(s) were written to "), patience);
        QVERIFY(read(m_desk.file(u"notes.md"_s)).startsWith("# Pack\n\n## Moves\n\nMine."));

        QTRY_VERIFY(!m_desk->progress.hasUnsaved());
        choose(u"exportWhat"_s, u"What I have done"_s);
        exportTo(m_desk.file(u"history.csv"_s));
        QTRY_VERIFY_WITH_TIMEOUT(state().startsWith(u"What you have done was written to "), patience);
        QVERIFY(read(m_desk.file(u"history.csv"_s)).startsWith("time,day,what,course"));
    }

    void folderThatTakesNothing_isSaid()
    {
        static_cast<Window::ExportDialog *>(m_desk.part<QDialog>(u"exportDialog"_s))
            ->exportTo(u"/proc/nothing/deck.apkg"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(state().contains(u"/proc/nothing/deck.apkg"), qPrintable(state()), patience);
        QVERIFY(m_desk.part<QLabel>(u"exportState"_s)->property("bad").toBool());
    }

private:
    [[nodiscard]] QListWidget *courses() const { return m_desk.part<QListWidget>(u"exportCourses"_s); }
    [[nodiscard]] QString state() const { return m_desk.part<QLabel>(u"exportState"_s)->text(); }
    void click(const QString &button) { QTest::mouseClick(m_desk.part<QPushButton>(button), Qt::LeftButton); }

    void choose(const QString &box, const QString &text)
    {
        auto *choice = m_desk.part<QComboBox>(box);
        QVERIFY(choice->findText(text) >= 0);
        choice->setCurrentIndex(choice->findText(text));
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void exportTo(const QString &path)
    {
        answerFileDialog(this, path);
        click(u"exportWrite"_s);
    }

    Window::SmallDesk m_desk;
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
