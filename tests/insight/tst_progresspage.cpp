// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "design/look.h"
#include "insight/errorlist.h"
#include "insight/heatmapview.h"
#include "insight/numbersview.h"
#include "insight/progresspage.h"
#include "insight/reportfixture.h"
#include "insight/tilesview.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Insight;

class TestProgressPage final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ProgressPage> m_page;
    QTemporaryDir m_folder;

    template<typename T>
    T *part(const QString &name) const
    {
        T *found = m_page->findChild<T *>(name);
        if (!found) {
            qFatal("no %s", qPrintable(name));
        }
        return found;
    }

    void press(const QString &name) { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
    [[nodiscard]] QString text(const QString &label) const { return part<QLabel>(label)->text(); }

private slots:
    void init()
    {
        m_page = std::make_unique<ProgressPage>();
        m_page->setLook(Design::Look::make(Design::Scheme::Light, 100));
        m_page->resize(1200, 900);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup() { m_page.reset(); }

    void nothingDone_leadsToTheLesson()
    {
        m_page->showReport(Study::progressReport({}, {}, {}, {}), {});
        QVERIFY(text(u"emptySentence"_s).startsWith(u"Nothing was done"_s));
        QVERIFY(!part<QPushButton>(u"showNumbersButton"_s)->isVisible());
        QSignalSpy learn(m_page.get(), &ProgressPage::learnRequested);
        press(u"emptyAction"_s);
        QCOMPARE(learn.count(), 1);
    }

    void report_isShownInWordsAndPlots()
    {
        m_page->showReport(makeReport(), makeNames());
        QVERIFY(text(u"heatWords"_s).contains(u"3 day"_s));
        QVERIFY(text(u"forecastWords"_s).contains(u"7 today"_s));
        QVERIFY(part<QFrame>(u"recallCard"_s)->findChild<TilesView *>()->isVisible());
        const auto *heat = m_page->findChild<HeatMapView *>();
        QVERIFY(heat->isVisible());
        QCOMPARE(heat->accessibleName(), u"Half a year"_s);
        QCOMPARE(heat->accessibleDescription(), text(u"heatWords"_s));
        QVERIFY(!part<NumbersView>(u"heatNumbers"_s)->isVisible());
        QVERIFY(text(u"readinessOthers"_s).startsWith(u"1 more group"_s));
    }

    void cardOfNothing_hasWordsAndNoPlot()
    {
        Study::ProgressReport report = makeReport();
        report.calibration = {};
        report.errors.clear();
        m_page->showReport(report, makeNames());
        QVERIFY(text(u"calibrationWords"_s).startsWith(u"Say before an answer"_s));
        QVERIFY(!m_page->findChild<ErrorList *>()->isVisible());
        press(u"showNumbersButton"_s);
        QVERIFY(!part<NumbersView>(u"calibrationNumbers"_s)->isVisible());
    }

    void numbers_takeThePlaceOfThePlots()
    {
        m_page->showReport(makeReport(), makeNames());
        press(u"showNumbersButton"_s);
        auto *numbers = part<NumbersView>(u"heatNumbers"_s);
        QVERIFY(numbers->isVisible());
        QVERIFY(!m_page->findChild<HeatMapView *>()->isVisible());
        QCOMPARE(numbers->item(0, 1)->text(), u"12"_s);
        press(u"showNumbersButton"_s);
        QVERIFY(!numbers->isVisible());
    }

    void numbers_areCopied()
    {
        m_page->showReport(makeReport(), makeNames());
        press(u"showNumbersButton"_s);
        auto *numbers = part<NumbersView>(u"heatNumbers"_s);
        numbers->setFocus();
        numbers->setCurrentCell(0, 0);
        QTest::keyClick(numbers, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(numbers, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(numbers, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Day\tAnswers\n2026-03-11\t12\n2026-03-10\t4"_s);
        numbers->setCurrentCell(0, 0); // one cell is no part
        QTest::keyClick(numbers, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 3);
    }

    void newReport_keepsTheNumbersShown()
    {
        m_page->showReport(makeReport(), makeNames());
        press(u"showNumbersButton"_s);
        m_page->showReport(makeReport(), makeNames());
        QVERIFY(part<NumbersView>(u"heatNumbers"_s)->isVisible());
    }

    void errors_leadToTheirExplanationAndProgram()
    {
        m_page->showReport(makeReport(), makeNames());
        auto *errors = part<ErrorList>(u"errorJournal"_s);
        QCOMPARE(errors->item(0, 3)->text(), u"3 min → 35 s"_s);
        QSignalSpy explained(m_page.get(), &ProgressPage::explanationRequested);
        QSignalSpy opened(m_page.get(), &ProgressPage::programRequested);
        errors->setFocus();
        errors->setCurrentCell(0, 0);
        QTest::keyClick(errors, Qt::Key_Return);
        QCOMPARE(explained.value(0).value(0), u"E0382"_s);
        errors->setCurrentCell(1, 4);
        QTest::keyClick(errors, Qt::Key_Return);
        QCOMPARE(opened.value(0).value(0), u"playground"_s);
        errors->setCurrentCell(0, 4); // two programs
        QTest::keyClick(errors, Qt::Key_Return);
        QTRY_VERIFY(errors->findChild<QMenu *>(u"metPrograms"_s));
        auto *menu = errors->findChild<QMenu *>(u"metPrograms"_s);
        QTRY_VERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(opened.count(), 2);
        QCOMPARE(opened.value(1).value(0), u"file:/home/me/=mine.rs"_s);
    }

    void errors_areOpenedByTheMouse()
    {
        m_page->showReport(makeReport(), makeNames());
        auto *errors = part<ErrorList>(u"errorJournal"_s);
        QSignalSpy explained(m_page.get(), &ProgressPage::explanationRequested);
        QTest::mouseClick(errors->viewport(), Qt::LeftButton, {}, errors->visualItemRect(errors->item(1, 1)).center());
        QCOMPARE(explained.value(0).value(0), u"E0308"_s);
    }

    void picture_isSaved()
    {
        m_page->showReport(makeReport(), makeNames());
        const QString file = m_folder.filePath(u"progress.png"_s);
        m_page->savePictureTo(file);
        QTRY_VERIFY(text(u"progressNote"_s).contains(file));
        const QImage picture(file);
        QVERIFY(picture.width() >= 1000 && picture.height() > 600);
    }

    void numbers_areSaved()
    {
        m_page->showReport(makeReport(), makeNames());
        const QString file = m_folder.filePath(u"progress.csv"_s);
        m_page->saveNumbersTo(file);
        QTRY_VERIFY(text(u"progressNote"_s).contains(file));
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const QByteArray csv = saved.readAll();
        QVERIFY(csv.startsWith("Table,Row,Measure,Value\r\n"));
        QVERIFY(csv.contains("Half a year,2026-03-11,Answers,12\r\n"));
        QVERIFY(csv.contains("Ready for an interview today?,\"Traits, \"\"dyn\"\"\",Ready,5\r\n"));
    }

    void saving_saysWhyItFails_data()
    {
        QTest::addColumn<bool>("isPicture");
        QTest::newRow("picture") << true;
        QTest::newRow("numbers") << false;
    }

    void saving_saysWhyItFails()
    {
        QFETCH(bool, isPicture);
        m_page->showReport(makeReport(), makeNames());
        const QString file = m_folder.filePath(u"missing/progress"_s);
        isPicture ? m_page->savePictureTo(file) : m_page->saveNumbersTo(file);
        auto *note = part<QLabel>(u"progressNote"_s);
        QTRY_VERIFY(note->isVisible());
        QVERIFY(note->text().contains(file));
        QVERIFY(note->property("bad").toBool());
    }

    void problem_isSaidAndGoesWithTheNextReport()
    {
        m_page->showProblem({u"The progress cannot be read."_s, {}, u"Try again."_s});
        QVERIFY(text(u"emptySentence"_s).contains(u"cannot be read"_s));
        m_page->showReport(makeReport(), makeNames());
        QVERIFY(!part<QLabel>(u"progressNote"_s)->isVisible());
        m_page->showProblem({u"The progress cannot be read."_s, {}, u"Try again."_s});
        QVERIFY(part<QLabel>(u"progressNote"_s)->isVisible());
        QVERIFY(m_page->findChild<HeatMapView *>()->isVisible()); // older numbers are better than none
    }

    void everyControl_hasANameAndAWordForIt()
    {
        m_page->showReport(makeReport(), makeNames());
        press(u"showNumbersButton"_s);
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            const bool isOwn = qobject_cast<const QPushButton *>(widget) || qobject_cast<const QTableWidget *>(widget);
            if (isOwn && (widget->focusPolicy() & Qt::TabFocus) != 0) {
                QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
                const auto *button = qobject_cast<const QPushButton *>(widget);
                QVERIFY2(!(button ? button->text() : widget->accessibleName()).isEmpty() || !widget->isVisible(),
                         qPrintable(widget->objectName()));
            }
        }
    }
};

QTEST_MAIN(TestProgressPage)
#include "tst_progresspage.moc"
