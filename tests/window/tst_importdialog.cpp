// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "smallpack.h"
#include "support/filechoice.h"
#include "support/machinepace.h"
#include "window/importdialog.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>
#include <QTreeView>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

const QByteArray quiz = "::one::A?{=a ~b}\n\nOnly a text.\n\n::two::B?{=a ~b}\n";
constexpr int patience = 60'000; // ms; a machine may be busy with other things

} // namespace

/// Files of other programs come into the window: looked at, imported, taken back, and each step says what it did.
class TestImportDialog final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void init()
    {
        QVERIFY(m_desk.write());
        m_desk.paths().courses = m_desk.paths().data + u"/courses"_s;
        QVERIFY(m_desk.start());
        m_quiz = m_desk.file(u"quiz.gift"_s);
        QVERIFY(Window::SmallPack::write(m_quiz, quiz));
    }

    void cleanup() { m_desk.end(); }

    void file_goesTheWholeWay()
    {
        const QSignalSpy arrived(&m_desk->window, &Window::MainWindow::coursesChanged);
        chooseInMenu();
        QTRY_COMPARE(tabs()->tabText(0), u"Comes in (2)"_s);
        QCOMPARE(tabs()->tabText(1), u"Left out (1)"_s);
        QCOMPARE(state(), u"New: 2. There already: 0. Left out: 1."_s);
        QCOMPARE(part<QComboBox>(u"importFormat"_s)->currentText(), u"Recognised: Moodle GIFT"_s);
        const QAbstractItemModel *leftOut = part<QTreeView>(u"importLeftOut"_s)->model();
        QCOMPARE(leftOut->index(0, 0).data().toString(), u"quiz.gift, line 3"_s);
        QVERIFY(!leftOut->index(0, 1).data().toString().isEmpty());
        QVERIFY(!QFileInfo::exists(imported())); // nothing before the word

        click(u"importWrite"_s);
        QTRY_VERIFY_WITH_TIMEOUT(state().startsWith(u"2 item(s) came into the course “Imported”."), patience);
        QVERIFY(QFileInfo(imported() + u"/course.toml"_s).isFile());
        QVERIFY(!part<QPushButton>(u"importWrite"_s)->isEnabled());
        QVERIFY(!arrived.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->library.find(u"imported"_s), patience);
        QTRY_VERIFY(part<QPushButton>(u"importOpen"_s)->isVisible());

        QCOMPARE(part<QComboBox>(u"importDone"_s)->currentText(), u"quiz"_s);
        click(u"importTakeBack"_s);
        QTRY_VERIFY_WITH_TIMEOUT(state().startsWith(u"“quiz” is taken back"), patience);
        QVERIFY(!QFileInfo::exists(imported()));
        QVERIFY(!part<QPushButton>(u"importTakeBack"_s)->isEnabled());
        QVERIFY(part<QPushButton>(u"importWrite"_s)->isEnabled()); // it may come again
        QVERIFY(!courseBar()->isVisible());
    }

    // Whoever brought a second file wants to see it, and not to be asked whether it is to be read.
    void anotherFile_isReadIntoTheOpenWindowAtOnce()
    {
        chooseInMenu();
        QTRY_COMPARE(tabs()->tabText(0), u"Comes in (2)"_s);
        click(u"importWrite"_s);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"importOpen"_s)->isVisible(), patience);
        const auto lessons = [this] { return m_desk->library.find(u"imported"_s)->course().lessons.size(); };
        QCOMPARE(lessons(), 1U);
        const QString second = m_desk.file(u"deck.txt"_s);
        QVERIFY(Window::SmallPack::write(second, "front\tback\n"));
        dialog()->choose(second);
        QTRY_COMPARE(tabs()->tabText(0), u"Comes in (1)"_s);
        click(u"importWrite"_s);
        QTRY_COMPARE_WITH_TIMEOUT(lessons(), 2U, patience);
        QTRY_COMPARE(part<QComboBox>(u"importDone"_s)->count(), 2);
        QCOMPARE(part<QComboBox>(u"importDone"_s)->itemText(0), u"deck"_s); // the newest first
        click(u"importOpen"_s);
        QTRY_VERIFY(!m_desk->window.findChild<QDialog *>(u"importDialog"_s));
        QTRY_COMPARE(m_desk->window.learnView().lessonPage->lessonTitle(), u"quiz"_s);
        QVERIFY(!courseBar()->isVisible());
    }

    void newCourse_isNamedByTheLearner()
    {
        chooseInMenu();
        QTRY_COMPARE(tabs()->tabText(0), u"Comes in (2)"_s);
        auto *course = part<QComboBox>(u"importCourse"_s);
        course->lineEdit()->selectAll();
        QTest::keyClicks(course->lineEdit(), u"My Rust cards"_s);
        QTest::keyClick(course->lineEdit(), Qt::Key_Tab);
        QTRY_VERIFY(!dialog()->isBusy());
        click(u"importWrite"_s);
        QTRY_VERIFY_WITH_TIMEOUT(state().contains(u"came into the course “My Rust cards”"), patience);
        QVERIFY(QFileInfo(m_desk.paths().courses + u"/my-rust-cards/course.toml"_s).isFile());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->library.find(u"my-rust-cards"_s), patience);
        QCOMPARE(m_desk->library.find(u"my-rust-cards"_s)->course().title, u"My Rust cards"_s);
        QTRY_VERIFY(course->findText(u"My Rust cards"_s) >= 0);
    }

    void whatCannotBeRead_isSaidAndNothingElse_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("prose") << u"a.txt"_s << "Nothing of the kind.\n"_ba << u"Ochre does not know what this is."_s;
        QTest::newRow("empty") << u"a.gift"_s << QByteArray() << u"The file is empty, so nothing comes in."_s;
        QTest::newRow("no package") << u"a.apkg"_s << "PK nothing"_ba << u"a.apkg"_s;
    }

    void whatCannotBeRead_isSaidAndNothingElse()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, sentence);
        QVERIFY(m_desk->press(u"importAction"_s));
        QVERIFY(Window::SmallPack::write(m_desk.file(name), bytes));
        dialog()->choose(m_desk.file(name));
        QTRY_VERIFY2(state().contains(sentence), qPrintable(state()));
        QVERIFY(state().contains(m_desk.file(name)));
        QVERIFY(!part<QPushButton>(u"importWrite"_s)->isEnabled());
        QCOMPARE(tabs()->tabText(0), u"Comes in"_s);
    }

    // The course that comes with the program takes nothing in.
    void courseOfTheProgram_isRefused()
    {
        QVERIFY(m_desk->press(u"importAction"_s));
        auto *course = part<QComboBox>(u"importCourse"_s);
        course->setEditText(u"rust"_s);
        dialog()->choose(m_quiz);
        QTRY_VERIFY2(state().contains(u"“rust” is a course that no import has made."_s), qPrintable(state()));
        QVERIFY(!part<QPushButton>(u"importWrite"_s)->isEnabled());
    }

    void drop_opensTheDialog()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_quiz)});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_desk->window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({5, 5}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_desk->window, &drop);
        QVERIFY(drop.isAccepted());
        QCOMPARE(drop.dropAction(), Qt::CopyAction);
        QTRY_COMPARE(tabs()->tabText(0), u"Comes in (2)"_s);
        QCOMPARE(part<QLineEdit>(u"importFile"_s)->text(), m_quiz);
        const QString other = m_desk.file(u"deck.txt"_s);
        QVERIFY(Window::SmallPack::write(other, "front\tback\n"));
        data.setUrls({QUrl::fromLocalFile(other)});
        QDragEnterEvent again({5, 5}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(dialog(), &again);
        QDropEvent second({5, 5}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(dialog(), &second);
        QTRY_COMPARE(tabs()->tabText(0), u"Comes in (1)"_s);
    }

    void folder_isRemembered()
    {
        QVERIFY(m_desk->press(u"importAction"_s));
        dialog()->choose(m_quiz);
        QTRY_VERIFY(!dialog()->isBusy());
        dialog()->close();
        QTRY_VERIFY(!m_desk->window.findChild<QDialog *>(u"importDialog"_s));
        QVERIFY(m_desk.restart());
        QVERIFY(m_desk->press(u"importAction"_s));
        QString folder;
        answerFileDialog(this, {}, [&folder](const QFileDialog &files) { folder = files.directory().absolutePath(); });
        click(u"importChooseFile"_s);
        QCOMPARE(folder, QFileInfo(m_quiz).absolutePath());
    }

    // Thousands of questions: the window lives, can stop them, and then nothing is there.
    void manyQuestions_holdUpNothingAndCanBeStopped()
    {
        QByteArray many;
        for (int number = 0; number < 6000; ++number) {
            many += "::q" + QByteArray::number(number) + "::Number " + QByteArray::number(number)
                    + " of many?{=right ~wrong}\n\n";
        }
        const QString file = m_desk.file(u"many.gift"_s);
        QVERIFY(Window::SmallPack::write(file, many));
        QVERIFY(m_desk->press(u"importAction"_s));
        QTRY_VERIFY(!dialog()->isBusy());
        qint64 longest = 0;
        QElapsedTimer since;
        QTimer beat;
        connect(&beat, &QTimer::timeout, this, [&] {
            longest = std::max(longest, since.elapsed());
            since.restart();
        });
        since.start();
        beat.start(0);
        dialog()->choose(file);
        QTRY_VERIFY(part<QPushButton>(u"importStop"_s)->isVisible());
        click(u"importStop"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(state().contains(u"stopped"_s), qPrintable(state()), patience);
        dialog()->choose(file);
        QTRY_COMPARE_WITH_TIMEOUT(tabs()->tabText(0), u"Comes in (6,000)"_s, patience);
        qInfo("the window was held up for at most %lld ms", static_cast<long long>(longest));
        QVERIFY2(static_cast<double>(longest) <= 50 * machinePace(), qPrintable(QString::number(longest)));
        click(u"importWrite"_s);
        QTRY_VERIFY(part<QPushButton>(u"importStop"_s)->isVisible());
        dialog()->close(); // asks for the end, and waits for it
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->window.findChild<QDialog *>(u"importDialog"_s), patience);
        QVERIFY(!QFileInfo::exists(imported()));
    }

    void model_isSound()
    {
        Window::ExchangeListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setRows({{u"choice"_s, u"A?"_s, u"/a/b.gift"_s, 3}, {u"exercise"_s, u"B"_s, u"c.rs"_s, 0}});
        model.setRows({{u"choice"_s, u"A?"_s, u"/a/b.gift"_s, 3}, {u"exercise"_s, u"B"_s, u"c.rs"_s, 0}});
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.index(0, 0).data().toString(), u"b.gift, line 3"_s);
        QCOMPARE(model.index(1, 0).data().toString(), u"c.rs"_s);
        QCOMPARE(model.index(1, 2).data().toString(), u"exercise"_s);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

private:
    [[nodiscard]] Window::ImportDialog *dialog() const
    {
        return static_cast<Window::ImportDialog *>(m_desk.part<QDialog>(u"importDialog"_s));
    }

    template<typename T>
    [[nodiscard]] T *part(const QString &name) const
    {
        return m_desk.part<T>(name);
    }

    void click(const QString &button) { QTest::mouseClick(part<QPushButton>(button), Qt::LeftButton); }
    [[nodiscard]] QTabWidget *tabs() const { return part<QTabWidget>(u"importTabs"_s); }
    [[nodiscard]] QString state() const { return part<QLabel>(u"importState"_s)->text(); }
    [[nodiscard]] QString imported() const { return m_desk.paths().courses + u"/imported"_s; }
    [[nodiscard]] Widgets::MessageBar *courseBar() const
    {
        return m_desk.part<Widgets::MessageBar>(u"courseMessageBar"_s);
    }

    /// File › Import…, File…, the quiz.
    void chooseInMenu()
    {
        QVERIFY(m_desk->press(u"importAction"_s));
        QTRY_VERIFY(!dialog()->isBusy());
        answerFileDialog(this, m_quiz);
        click(u"importChooseFile"_s);
    }

    Window::SmallDesk m_desk;
    QString m_quiz;
};

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
