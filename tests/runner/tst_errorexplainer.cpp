// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/errorexplainer.h"
#include "support/runnerbench.h"

using namespace Ochre;
using namespace Ochre::Runner;
using namespace Qt::StringLiterals;

/// Questions to `rustc --explain` that overtake each other.
class TestErrorExplainer final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        // Answers the code that it is asked about; E0001 takes longer than anybody waits.
        writeScript(m_folder.filePath(u"rustc"_s), "[ \"$2\" = E0001 ] && exec sleep 300\necho \"text of $2\"\n");
        m_toolchain.rustc = {m_folder.filePath(u"rustc"_s), u"1.95.0"_s};
    }

    void answer_comesWithItsTicket()
    {
        ErrorExplainer explainer;
        explainer.setToolchain(m_toolchain);
        QSignalSpy explained(&explainer, &ErrorExplainer::explained);
        const Ticket ticket = Ticket::issue(u"lesson/one"_s, Purpose::Explain);
        explainer.explain(u"E0382"_s, ticket);
        QVERIFY(explained.wait(20'000));
        QCOMPARE(explained.front().at(0).toString(), u"E0382"_s);
        QCOMPARE(explained.front().at(1).value<Result<QString>>().value_or(QString()), u"text of E0382\n"_s);
        QCOMPARE(explained.front().at(2).value<Ticket>(), ticket);
    }

    // A question that was replaced is ended, and its end is never taken for the answer to the next one.
    void question_thatWasReplacedIsNotAnswered()
    {
        ErrorExplainer explainer;
        explainer.setToolchain(m_toolchain);
        QSignalSpy explained(&explainer, &ErrorExplainer::explained);
        explainer.explain(u"E0001"_s);
        QVERIFY(QTest::qWaitFor([&explainer] { return explainer.findChild<QObject *>() != nullptr; }, 5'000));
        QElapsedTimer clock;
        clock.start();
        explainer.explain(u"E0382"_s);
        explainer.explain(u"E0384"_s);
        QVERIFY(clock.elapsed() < 2'000); // a running process is not waited for
        QVERIFY(explained.wait(20'000));
        QCOMPARE(explained.size(), 1);
        QCOMPARE(explained.front().at(0).toString(), u"E0384"_s);
        QCOMPARE(explained.front().at(1).value<Result<QString>>().value_or(QString()), u"text of E0384\n"_s);
        QVERIFY(!explained.wait(300));
    }

    void refusal_replacesAQuestionToo()
    {
        ErrorExplainer explainer;
        explainer.setToolchain(m_toolchain);
        QSignalSpy explained(&explainer, &ErrorExplainer::explained);
        explainer.explain(u"E0382"_s);
        explainer.explain(u"clippy::all"_s);
        QCOMPARE(explained.size(), 1);
        QVERIFY(!explained.wait(500));
    }

    void explainerThatGoes_waitsForNothing()
    {
        QElapsedTimer clock;
        clock.start();
        {
            ErrorExplainer explainer;
            explainer.setToolchain(m_toolchain);
            explainer.explain(u"E0001"_s);
        }
        QVERIFY(clock.elapsed() < 2'000);
    }

private:
    QTemporaryDir m_folder;
    Toolchain::Toolchain m_toolchain;
};

QTEST_GUILESS_MAIN(TestErrorExplainer)
#include "tst_errorexplainer.moc"
