// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "lesson/lessonpage.h"
#include "smallpack.h"
#include "widgets/housestyle.h"
#include "window/settingsdialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <Qsci/qsciscintillabase.h>
#include <QScreen>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Window::SettingsDialog;
namespace Options = Settings::Options;

/// The dialog of settings in the window that they change: what stands in it, what is found, what a change does at once.
class TestSettingsDialog final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new Widgets::HouseStyle); } // as the program does

    void init()
    {
        QVERIFY(m_desk.write());
        QVERIFY(m_desk.start());
        m_desk->window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
        QTest::keyClick(m_desk->window.focusWidget(), Qt::Key_Comma, Qt::ControlModifier);
        m_dialog = m_desk->window.findChild<SettingsDialog *>();
        QVERIFY(m_dialog && QTest::qWaitForWindowExposed(m_dialog));
    }

    void cleanup() { m_desk.end(); }

    void pages_haveEveryOptionOnce()
    {
        QStringList titles;
        for (int row = 0; row < pages()->count(); ++row) {
            titles << pages()->item(row)->text();
        }
        QCOMPARE(titles, (QStringList{u"Appearance"_s, u"Editor"_s, u"Keys"_s, u"Running"_s, u"Toolchain"_s,
                                      u"Privacy and data"_s, u"Course"_s, u"Study"_s}));
        for (const Settings::Option &option : Settings::allOptions) {
            const QList<QWidget *> controls = m_dialog->findChildren<QWidget *>(QString::fromLatin1(keyOf(option)));
            QVERIFY2(controls.size() == 1, keyOf(option));
            QVERIFY2(!controls.front()->accessibleName().isEmpty(), keyOf(option));
        }
    }

    void titlesOfPages_areNeverCut()
    {
        for (const int zoom : {200, 100, 150}) {
            m_desk->settings.setZoom(zoom);
            QTRY_VERIFY2(pages()->viewport()->width() >= pages()->sizeHintForColumn(0),
                         qPrintable(u"%1 %: %2 of %3"_s.arg(zoom)
                                        .arg(pages()->viewport()->width())
                                        .arg(pages()->sizeHintForColumn(0))));
        }
    }

    void dialog_opensOnceInItsFieldAndFitsTheScreen()
    {
        QVERIFY(filter()->hasFocus());
        QVERIFY(m_dialog->screen()->availableGeometry().contains(QRect(QPoint(), m_dialog->size())));
        QVERIFY(m_desk->press(u"settingsAction"_s));
        QCOMPARE(m_desk->window.findChildren<SettingsDialog *>().size(), 1);
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(m_desk->press(u"settingsAction"_s));
        QVERIFY(m_dialog->isVisible());
    }

    void words_leavePagesAndRowsAndMarkThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("left");
        QTest::addColumn<QString>("marked");
        QTest::newRow("label") << u"wrap"_s << QStringList{u"Editor"_s} << u"Wrap long lines"_s;
        QTest::newRow("explanation") << u"scrolled sideways"_s << QStringList{u"Editor"_s} << u"Wrap long lines"_s;
        QTest::newRow("synonym, case and air") << u"  CPU "_s << QStringList{u"Running"_s} << u"Time of computing"_s;
        QTest::newRow("a command") << u"format with"_s << QStringList{u"Keys"_s} << QString();
        QTest::newRow("title of a page") << u"appear"_s << QStringList{u"Appearance"_s} << QString();
        QTest::newRow("nothing") << u"no such thing"_s << QStringList() << QString();
        QTest::newRow("signs of a pattern") << u".*"_s << QStringList() << QString();
    }

    void words_leavePagesAndRowsAndMarkThem()
    {
        QFETCH(const QString, typed);
        filter()->setFocus();
        QTest::keyClicks(filter(), typed);
        QStringList left;
        for (int row = 0; row < pages()->count(); ++row) {
            left += pages()->item(row)->isHidden() ? QStringList() : QStringList(pages()->item(row)->text());
        }
        QTEST(left, "left");
        QCOMPARE(part<QLabel>(u"noSettingLabel"_s)->isVisible(), left.isEmpty());
        if (!left.isEmpty()) {
            QVERIFY(left.contains(pages()->currentItem()->text()));
        }
        QFETCH(const QString, marked);
        QStringList found;
        for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
            if (widget->property("found").toBool() && widget->isVisible()) {
                found << widget->property("text").toString();
            }
        }
        QCOMPARE(found, marked.isEmpty() ? QStringList() : QStringList(marked));
        filter()->clear();
        for (int row = 0; row < pages()->count(); ++row) {
            QVERIFY(!pages()->item(row)->isHidden());
        }
    }

    void change_holdsAtOnce()
    {
        Editor::CodeEditor *editor = m_desk->workbench()->editor();
        openPage(u"Editor"_s);
        auto *live = part<QCheckBox>(u"editor/live_check"_s);
        QVERIFY(live->isChecked());
        QTest::mouseClick(live, Qt::LeftButton, {}, QPoint(live->width() / 2, live->height() / 2)); // on its words
        QVERIFY(!m_desk->settings.isLiveCheckEnabled());
        QVERIFY(!m_desk->window.findChild<QAction *>(u"liveCheckAction"_s)->isChecked());
        editor->setText("fn main() {\n}\n");
        part<QSpinBox>(u"editor/tab_width"_s)->setValue(2);
        editor->goTo(2, 1);
        editor->indent();
        QCOMPARE(editor->text(), QByteArray("fn main() {\n  }\n"));
        openPage(u"Appearance"_s);
        auto *theme = part<QComboBox>(u"window/theme"_s);
        theme->setFocus();
        QTest::keyClick(theme, Qt::Key_End);
        QCOMPARE(m_desk->settings.theme(), Settings::Theme::HighContrast);
        QVERIFY(m_desk->window.findChild<QAction *>(u"highContrastThemeAction"_s)->isChecked());
        const auto *page = m_desk.part<QTextBrowser>(u"lessonBrowser"_s);
        const int before = page->document()->size().toSize().height();
        part<QSpinBox>(u"text/lesson_size"_s)->setValue(24);
        QTRY_VERIFY(page->document()->size().toSize().height() > before);
    }

    void completion_isChosenForOpenAndForNewPrograms()
    {
        openPage(u"Editor"_s);
        auto *choice = part<QComboBox>(u"editor/completion"_s);
        QCOMPARE(choice->currentText(), u"After two letters"_s);
        QVERIFY(offersWhileTyping());
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Down);
        QVERIFY(!offersWhileTyping());
        QVERIFY(offersByKey());
        QVERIFY(m_desk->press(u"playgroundAction"_s)); // a program that is opened later
        QVERIFY(!offersWhileTyping());
        QTest::keyClick(choice, Qt::Key_Down);
        QVERIFY(!offersByKey());
        QTest::keyClick(choice, Qt::Key_Home);
        QVERIFY(offersWhileTyping());
        QVERIFY(offersByKey());
    }

    void boxThatIsOff_canBeSeen()
    {
        openPage(u"Editor"_s);
        auto *box = part<QCheckBox>(u"editor/wrap"_s);
        QVERIFY(!box->isChecked());
        const QImage image = box->grab().toImage();
        const QRgb ground = image.pixel(image.width() - 1, 0);
        int border = 0;
        for (int x = 0; x < std::min(20, image.width()); ++x) { // before its words
            border += image.pixel(x, image.height() / 2) != ground ? 1 : 0;
        }
        QVERIFY(border >= 4);
    }

    void changeElsewhere_isShown()
    {
        m_desk->settings.setZoom(150);
        QCOMPARE(part<QSpinBox>(u"window/zoom"_s)->value(), 150);
        m_desk->settings.setTheme(Settings::Theme::Dark);
        QCOMPARE(part<QComboBox>(u"window/theme"_s)->currentText(), u"Dark"_s);
        m_desk->settings.setTabMovingFocus(true);
        QVERIFY(part<QCheckBox>(u"editor/tab_moves_focus"_s)->isChecked());
    }

    void number_isTakenWhenItIsWhole()
    {
        auto *zoom = part<QSpinBox>(u"window/zoom"_s);
        zoom->setFocus();
        zoom->selectAll();
        QTest::keyClicks(zoom, u"170"_s);
        QCOMPARE(m_desk->settings.zoom(), 100);
        QTest::keyClick(zoom, Qt::Key_Return);
        QCOMPARE(m_desk->settings.zoom(), 170);
        QVERIFY(m_dialog->isVisible()); // Return hands in a number, not the dialog
    }

    void defaults_comeBackByPage()
    {
        m_desk->settings.setZoom(150);
        m_desk->settings.setTheme(Settings::Theme::Dark);
        m_desk->settings.setValue(Options::wrap, true);
        m_desk->settings.setKeys(u"runAction"_s, u"F9"_s);
        openPage(u"Appearance"_s);
        QTest::mouseClick(restore(), Qt::LeftButton);
        QCOMPARE(m_desk->settings.zoom(), 100);
        QCOMPARE(m_desk->settings.theme(), Settings::Theme::System);
        QVERIFY(m_desk->settings.value(Options::wrap));
        QVERIFY(!restore()->isEnabled());
        openPage(u"Editor"_s);
        QTest::mouseClick(restore(), Qt::LeftButton);
        QVERIFY(!m_desk->settings.value(Options::wrap));
        openPage(u"Keys"_s);
        QTest::mouseClick(restore(), Qt::LeftButton);
        QVERIFY(!m_desk->settings.keys(u"runAction"_s));
        openPage(u"Privacy and data"_s);
        QVERIFY(!restore()->isEnabled());
    }

    void data_saysWhereItLies()
    {
        openPage(u"Privacy and data"_s);
        QTest::mouseClick(part<QPushButton>(u"dataCopyButton"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), m_desk.paths().data);
        QTest::mouseClick(part<QPushButton>(u"showBackupsButton"_s), Qt::LeftButton);
        auto *backups = m_desk->window.findChild<QDialog *>(u"restoreDialog"_s);
        QVERIFY(backups && backups->isVisible());
        backups->close();
    }

    void allowedPrograms_areAskedAboutAgain()
    {
        openPage(u"Running"_s);
        auto *forget = part<QPushButton>(u"forgetAllowedButton"_s);
        QVERIFY(!forget->isEnabled());
        m_desk->settings.allowCourse(u"games"_s);
        m_desk->settings.allowProgram(u"key"_s);
        QTest::mouseClick(forget, Qt::LeftButton);
        QVERIFY(m_desk->settings.allowedCourses().isEmpty() && m_desk->settings.allowedPrograms().isEmpty());
        QVERIFY(!forget->isEnabled());
    }

    void badValues_areToldOnce()
    {
        QVERIFY(m_desk.close());
        QFile file(m_desk.paths().config + u"/ochre.ini"_s);
        QVERIFY(file.open(QIODevice::Append));
        file.write("\n[editor]\nwrap=perhaps\n[keys]\nrunAction=Ctrl+K\n");
        file.close();
        QVERIFY(m_desk.start());
        QVERIFY2(m_desk->bar()->isVisible() && m_desk->bar()->text().contains(u"editor/wrap (“perhaps”)"_s)
                     && m_desk->bar()->text().contains(u"Run"_s),
                 qPrintable(m_desk->bar()->text()));
        QVERIFY(m_desk.restart());
        QVERIFY(!m_desk->bar()->isVisible());
    }

private:
    template<typename T>
    T *part(const QString &name) const
    {
        T *found = m_dialog->findChild<T *>(name);
        if (!found) {
            qFatal("no %s", qPrintable(name));
        }
        return found;
    }

    QLineEdit *filter() const { return part<QLineEdit>(u"settingsFilter"_s); }
    QListWidget *pages() const { return part<QListWidget>(u"settingsPages"_s); }
    QPushButton *restore() const { return part<QPushButton>(u"restoreDefaultsButton"_s); }

    /// Whether the list of words opens in the shown program, after two letters or then by its key.
    bool offers(bool byKey) const
    {
        Editor::CodeEditor *editor = m_desk->workbench()->editor();
        auto *view = editor->findChild<QsciScintillaBase *>();
        const auto *list = editor->findChild<QListView *>(u"completionList"_s);
        m_desk->window.activateWindow();
        if (!QTest::qWaitForWindowActive(&m_desk->window)) {
            return false;
        }
        editor->setText("let alphabet = alps; ");
        editor->goTo(1, 100);
        QTest::keyClicks(view, u"al"_s);
        if (byKey) {
            QTest::keyClick(view, Qt::Key_Escape);
            QTest::keyClick(view, Qt::Key_Space, Qt::ControlModifier);
        }
        const bool isOpen = list->isVisible();
        QTest::keyClick(view, Qt::Key_Escape);
        return isOpen;
    }
    bool offersWhileTyping() const { return offers(false); }
    bool offersByKey() const { return offers(true); }

    void openPage(const QString &title) const
    {
        pages()->setCurrentItem(pages()->findItems(title, Qt::MatchExactly).front());
    }

    Window::SmallDesk m_desk;
    SettingsDialog *m_dialog = nullptr; // of the window
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
