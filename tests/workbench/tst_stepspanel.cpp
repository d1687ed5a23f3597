// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "design/look.h"
#include "trace/logparser.h"
#include "workbench/stepspanel.h"
#include "workbench/stepspicture.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Workbench::StepsPanel;

namespace {

/// Steps of main at the lines 2, 3, …; every third one prints, and a vector grows by one with each.
std::shared_ptr<const Trace::Timeline> timelineOf(int steps, int elements = 3)
{
    Trace::LogParser parser;
    for (int step = 0; step < steps; ++step) {
        QByteArrayList parts;
        for (int part = 0; part < elements; ++part) {
            parts << QByteArray(R"({"k":"number","t":"i32","a":%1,"s":4,"v":"%2"})")
                         .replace("%1", QByteArray::number(9000 + 4 * part))
                         .replace("%2", QByteArray::number(step + part));
        }
        const bool prints = step % 3 == 2;
        const QByteArray number = QByteArray::number(step);
        QByteArray line =
            R"({"k":"step","e":[%events],"f":[%n],"r":[{"id":%n,"a":1,"n":"lesson::main","l":%line,"i":false,)"
            R"("v":[["list",1,0,0,%n]]}],"v":[[%n,{"k":"vec","t":"alloc::vec::Vec<i32>","a":100,"s":24,)"
            R"("p":9000,"c":%count,"n":%count,"z":4,"e":[%parts]}]],"h":0,"out":"%out","err":"","x":""})";
        line.replace("%events", prints ? "\"output\"" : "");
        line.replace("%line", QByteArray::number(step + 2));
        line.replace("%count", QByteArray::number(elements));
        line.replace("%parts", parts.join(','));
        line.replace("%out", prints ? QByteArray("line " + number + "\\n") : QByteArray());
        line.replace("%n", number);
        parser.feed(line);
        parser.feed("\n");
    }
    parser.feed(
        "{\"k\":\"end\",\"why\":\"steps\",\"code\":null,\"signal\":null,\"threads\":1,\"out\":\"\",\"err\":\"\"}\n");
    return std::make_shared<const Trace::Timeline>(std::make_shared<const Trace::Recording>(parser.take()),
                                                   Trace::OwnershipTable());
}

} // namespace

class TestStepsPanel final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_panel = std::make_unique<StepsPanel>();
        m_panel->setLook(Design::Look());
        m_panel->resize(900, 400);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup() { m_panel.reset(); }

    void nothing_isOneSentenceAndOneButton()
    {
        QVERIFY(!child<QSlider>("stepsSlider")->isVisible());
        QSignalSpy wanted(m_panel.get(), &StepsPanel::recordRequested);
        QTest::mouseClick(child<QPushButton>("recordButton"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
    }

    void recording_canBeStopped()
    {
        m_panel->showRecording(u"Moves"_s);
        QSignalSpy stopped(m_panel.get(), &StepsPanel::stopRequested);
        QTest::mouseClick(child<QPushButton>("recordButton"), Qt::LeftButton);
        QCOMPARE(stopped.size(), 1);
    }

    void keys_walk()
    {
        m_panel->showTimeline(u"Moves"_s, QDateTime::currentDateTime(), timelineOf(9), 0);
        auto *slider = child<QSlider>("stepsSlider");
        slider->setFocus();
        QSignalSpy shown(m_panel.get(), &StepsPanel::stepShown);
        const auto press = [slider](Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
            QTest::keyClick(slider, key, with);
        };
        press(Qt::Key_Right);
        QCOMPARE(m_panel->step(), 1U);
        press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(m_panel->step(), 2U); // prints
        press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(m_panel->step(), 5U);
        press(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(m_panel->step(), 2U);
        press(Qt::Key_Left);
        QCOMPARE(m_panel->step(), 1U);
        press(Qt::Key_End);
        QCOMPARE(m_panel->step(), 8U);
        press(Qt::Key_Right);
        QCOMPARE(m_panel->step(), 8U);
        press(Qt::Key_Home);
        QCOMPARE(m_panel->step(), 0U);
        QCOMPARE(shown.size(), 7);
        QCOMPARE(slider->value(), 0);
    }

    void buttons_walkToo()
    {
        m_panel->showTimeline(u"Moves"_s, QDateTime::currentDateTime(), timelineOf(9), 0);
        QVERIFY(!child<QPushButton>("stepBackButton")->isEnabled());
        QTest::mouseClick(child<QPushButton>("stepForwardButton"), Qt::LeftButton);
        QTest::mouseClick(child<QPushButton>("eventForwardButton"), Qt::LeftButton);
        QCOMPARE(m_panel->step(), 2U);
        QTest::mouseClick(child<QPushButton>("eventBackButton"), Qt::LeftButton);
        QCOMPARE(m_panel->step(), 0U);
    }

    void step_isShownInAllForms()
    {
        m_panel->showTimeline(u"Moves"_s, QDateTime::currentDateTime(), timelineOf(9), 0);
        QCOMPARE(child<QPlainTextEdit>("stepsOutput")->toPlainText(), QString());
        m_panel->goTo(5);
        QCOMPARE(child<QPlainTextEdit>("stepsOutput")->toPlainText(), u"line 2\nline 5\n"_s);
        QVERIFY(child<QLabel>("stepsWords")->text().contains(u"Line 7 runs next."));
        QVERIFY(child<QLabel>("stepsWords")->text().contains(u"list is now [5, 6, 7]."));
        QVERIFY(child<QLabel>("stepsPlace")->text().contains(u"6"));
        const Course::MemoryPicture &picture = child<Workbench::StepsPicture>("stepsPicture")->picture();
        QCOMPARE(picture.blocks.size(), 2U);
        QCOMPARE(picture.blocks[0].rows[0].name, u"list"_s);
        QCOMPARE(picture.blocks[0].rows[0].news, Course::MemoryNews::Changed);
        QCOMPARE(picture.blocks[1].rows[0].cells.size(), 3U);
        QCOMPARE(picture.arrows.size(), 1U);
        QCOMPARE(picture.arrows[0].kind, Course::ArrowKind::Owns);
        QVERIFY(child<Workbench::StepsPicture>("stepsPicture")->accessibleDescription().contains(u"list"));
    }

    void placeOfTheOutput_isThePicturesWhereNothingIsPrinted()
    {
        m_panel->showTimeline(u"Quiet"_s, QDateTime(), timelineOf(2), 0);
        QVERIFY(!child<QPlainTextEdit>("stepsOutput")->isVisible());
        QVERIFY(child<QLabel>("stepsWords")->isVisible());
        QVERIFY(child<QScrollArea>("stepsScroll")->width() >= m_panel->width() - 4);
        m_panel->showTimeline(u"Loud"_s, QDateTime(), timelineOf(6), 0);
        QVERIFY(child<QPlainTextEdit>("stepsOutput")->isVisible());
    }

    void moreKnowledge_keepsTheStep()
    {
        m_panel->showTimeline(u"Moves"_s, QDateTime::currentDateTime(), timelineOf(9), 0);
        m_panel->goTo(4);
        m_panel->showTimeline(u"Moves"_s, QDateTime::currentDateTime(), timelineOf(9), m_panel->step());
        QCOMPARE(m_panel->step(), 4U);
        QCOMPARE(child<QSlider>("stepsSlider")->value(), 4);
    }

    // A frame is 16 ms; the bound for a slow machine is wider, and another class of work would still pass it.
    void aStep_fitsIntoAFrame()
    {
        m_panel->showTimeline(u"Moves"_s, QDateTime::currentDateTime(), timelineOf(2000, 12), 0);
        QElapsedTimer clock;
        clock.start();
        constexpr int count = 100;
        for (int step = 1; step <= count; ++step) {
            m_panel->goTo(static_cast<std::size_t>(step * 19));
            m_panel->grab();
        }
        const double each = static_cast<double>(clock.nsecsElapsed()) / 1e6 / count;
        qInfo("a step of the slider: %.1f ms", each);
        QVERIFY2(each < 100, qPrintable(QString::number(each)));
    }

private:
    template<typename T>
    T *child(const char *name) const
    {
        return m_panel->findChild<T *>(QString::fromLatin1(name));
    }

    std::unique_ptr<StepsPanel> m_panel;
};

QTEST_MAIN(TestStepsPanel)
#include "tst_stepspanel.moc"
