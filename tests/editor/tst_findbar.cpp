// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The bar alone: what it asks for, and what it shows of what it is told.
#include "design/look.h"
#include "editor/findbar.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

using namespace Ochre;
using namespace Ochre::Editor;
using namespace Qt::StringLiterals;

namespace {

using Signal = void (FindBar::*)();

} // namespace

Q_DECLARE_METATYPE(Signal)

class FindBarTest final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(700, 200);
        m_bar = new FindBar(m_window.get());
        auto *layout = new QVBoxLayout(m_window.get());
        layout->addWidget(m_bar);
        layout->addStretch();
        m_bar->setLook(Design::Look::make(Design::Scheme::Light, 100));
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void bar_isHiddenUntilOpened()
    {
        QVERIFY(!m_bar->isVisible());
        m_bar->open(false, {});
        QVERIFY(m_bar->isVisible());
        QVERIFY(!field(u"findReplacement"_s)->isVisible());
        m_bar->open(true, {});
        QVERIFY(field(u"findReplacement"_s)->isVisible());
        m_bar->open(false, {});
        QVERIFY(!field(u"findReplacement"_s)->isVisible());
    }

    void opened_takesTheSelectionOrKeepsThePattern()
    {
        m_bar->open(false, u"order"_s);
        QVERIFY(field(u"findPattern"_s)->hasFocus());
        QCOMPARE(field(u"findPattern"_s)->selectedText(), u"order"_s); // typing replaces it
        m_bar->hide();
        m_bar->open(false, {});
        QCOMPARE(m_bar->request().pattern, u"order"_s);
    }

    void key_asksFor_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<QKeyCombination>("keys");
        QTest::addColumn<Signal>("asked");
        const auto row = [](const char *name, const QString &where, QKeyCombination keys, Signal asked) {
            QTest::newRow(name) << where << keys << asked;
        };
        const QString pattern = u"findPattern"_s;
        const QString replacement = u"findReplacement"_s;
        row("next", pattern, Qt::Key_Return, &FindBar::nextRequested);
        row("next on the keypad", pattern, Qt::KeypadModifier | Qt::Key_Enter, &FindBar::nextRequested);
        row("previous", pattern, Qt::SHIFT | Qt::Key_Return, &FindBar::previousRequested);
        row("replace", replacement, Qt::Key_Return, &FindBar::replaceRequested);
        row("F3", pattern, Qt::Key_F3, &FindBar::nextRequested);
        row("F3 while replacing", replacement, Qt::Key_F3, &FindBar::nextRequested);
        row("Shift+F3", pattern, Qt::SHIFT | Qt::Key_F3, &FindBar::previousRequested);
        row("close", pattern, Qt::Key_Escape, &FindBar::closed);
        row("close while replacing", replacement, Qt::Key_Escape, &FindBar::closed);
    }

    void key_asksFor()
    {
        QFETCH(QString, where);
        QFETCH(QKeyCombination, keys);
        QFETCH(Signal, asked);
        m_bar->open(true, u"a"_s);
        const QSignalSpy spy(m_bar, asked);
        const std::vector<Signal> all{&FindBar::nextRequested, &FindBar::previousRequested, &FindBar::replaceRequested,
                                      &FindBar::replaceAllRequested, &FindBar::closed};
        std::vector<std::unique_ptr<QSignalSpy>> spies;
        for (const Signal signal : all) {
            spies.push_back(std::make_unique<QSignalSpy>(m_bar, signal));
        }
        QTest::keyClick(field(where), keys.key(), keys.keyboardModifiers());
        QCOMPARE(spy.count(), 1);
        qsizetype signalsOfAll = 0;
        for (const auto &one : spies) {
            signalsOfAll += one->count();
        }
        QCOMPARE(signalsOfAll, 1); // and for nothing else
    }

    void button_asksFor_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Signal>("asked");
        const auto row = [](const char *name, Signal asked) {
            QTest::newRow(name) << QString::fromLatin1(name) << asked;
        };
        row("findNext", &FindBar::nextRequested);
        row("findPrevious", &FindBar::previousRequested);
        row("findClose", &FindBar::closed);
        row("replaceOne", &FindBar::replaceRequested);
        row("replaceAll", &FindBar::replaceAllRequested);
        row("findCase", &FindBar::requestChanged);
        row("findWord", &FindBar::requestChanged);
        row("findExpression", &FindBar::requestChanged);
    }

    void button_asksFor()
    {
        QFETCH(QString, name);
        QFETCH(Signal, asked);
        m_bar->open(true, u"a"_s);
        auto *button = m_bar->findChild<QToolButton *>(name);
        QVERIFY(!button->accessibleName().isEmpty());
        const QSignalSpy spy(m_bar, asked);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
    }

    void request_isWhatIsChosen()
    {
        m_bar->open(true, {});
        QCOMPARE(m_bar->request(), SearchRequest());
        QTest::keyClicks(field(u"findPattern"_s), u"a.b"_s);
        QTest::keyClicks(field(u"findReplacement"_s), u"$1"_s);
        QCOMPARE(m_bar->replacement(), u"$1"_s);
        QCOMPARE(m_bar->request(), (SearchRequest{.pattern = u"a.b"_s}));
        for (const char *name : {"findCase", "findWord", "findExpression"}) {
            m_bar->findChild<QToolButton *>(QString::fromLatin1(name))->click();
        }
        QCOMPARE(m_bar->request(),
                 (SearchRequest{
                     .pattern = u"a.b"_s, .isCaseSensitive = true, .isWholeWord = true, .isRegularExpression = true}));
    }

    void status_saysWhetherSomethingIsWrong()
    {
        auto *status = m_bar->findChild<QLabel *>(u"findStatus"_s);
        m_bar->setStatus(u"No match"_s, true);
        QCOMPARE(status->text(), u"No match"_s);
        QVERIFY(status->property("problem").toBool());
        m_bar->setStatus(u"1 of 3"_s, false);
        QVERIFY(!status->property("problem").toBool());
    }

private:
    QLineEdit *field(const QString &name) const { return m_bar->findChild<QLineEdit *>(name); }

    std::unique_ptr<QWidget> m_window;
    FindBar *m_bar = nullptr;
};

QTEST_MAIN(FindBarTest)
#include "tst_findbar.moc"
