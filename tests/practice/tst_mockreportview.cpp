// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/mockreportview.h"
#include "practice/mockwords.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>

using namespace Ochre;
using namespace Ochre::Practice;
using namespace Qt::StringLiterals;

namespace {

/// Twelve questions of one topic each: known, half known and not known in turn; then one that was not reached.
Study::MockReport report()
{
    Study::MockPlan plan{.id = u"mock"_s};
    plan.order = {u"backend"_s, Study::MockLevel::Senior, 45, {}, Study::MockJudging::AtEnd};
    plan.begunMs = 1'773'230'400'000;
    QHash<QString, QString> topics;
    for (int number = 0; number < 13; ++number) {
        const QString key = u"rust/q%1"_s.arg(number);
        plan.questions.push_back({key, static_cast<Study::MockKind>(number % Study::mockKinds), 180, 0});
        topics.insert(key, u"Topic %1"_s.arg(number));
    }
    Study::MockRun run(plan);
    for (int number = 0; number < 12; ++number) {
        Study::MockAnswer answer{.key = plan.questions[static_cast<size_t>(number)].key,
                                 .takenMs = 60'000LL * (number % 5)};
        answer.outcome = number % 3 == 2 ? Study::MockOutcome::Unknown : Study::MockOutcome::Answered;
        answer.sureness = Study::Sureness::Sure;
        answer.isJudged = true;
        answer.reached = number % 3 == 0 ? 4 : 1;
        answer.possible = 4;
        run.take(answer);
    }
    run.stopJudging();
    return Study::mockReport(run, topics, {{plan.begunMs - 86'400'000, Study::MockLevel::Mid, 30, 6, 0.3}});
}

QHash<QString, QString> prompts()
{
    QHash<QString, QString> prompts;
    for (int number = 0; number < 13; ++number) {
        prompts.insert(
            u"rust/q%1"_s.arg(number),
            u"Question %1: how does `Rc` differ from `Arc`, and when would you take which of the two?"_s.arg(number));
    }
    return prompts;
}

} // namespace

class TestMockReportView final : public QObject {
    Q_OBJECT

private slots:
    void page_saysWhatTheReportSays()
    {
        MockReportView view;
        view.setLook(Design::Look::make(Design::Scheme::Light, 100));
        view.show(report(), prompts());
        const QString text = view.findChild<QTextEdit *>(u"mockReportPage"_s)->toPlainText();
        for (const QString &said :
             {u"Backend · Senior level · 45 minute(s)"_s, u"42 %"_s, u"8 of 13"_s, u"4 of 8"_s, u"Strengths"_s,
              u"Topic 0"_s, u"Gaps"_s, u"Topic 2"_s, u"not reached"_s, u"12 % more than the last time."_s,
              u"Brier's score is 0.45"_s, u"Question 1: how does Rc differ"_s}) {
            QVERIFY2(text.contains(said), qPrintable(said + u"\n" + text));
        }
    }

    void repeat_isOfferedAsLongAsItIsOpen()
    {
        MockReportView view;
        view.setLook(Design::Look::make(Design::Scheme::Dark, 100));
        view.show(report(), prompts());
        view.QWidget::show();
        view.showRepeat(8, false);
        QSignalSpy repeat(&view, &MockReportView::repeatRequested);
        QSignalSpy undo(&view, &MockReportView::undoRequested);
        QTest::keyClick(&view, Qt::Key_R);
        QCOMPARE(repeat.size(), 1);
        QTest::keyClick(&view, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undo.size(), 0);
        view.showRepeat(0, true);
        QTest::keyClick(&view, Qt::Key_R);
        QCOMPARE(repeat.size(), 1);
        QTest::keyClick(&view, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undo.size(), 1);
    }

    // The same on paper whatever the screen shows.
    void pdf_holdsTheWholeReport()
    {
        qsizetype light = 0;
        for (const auto &[scheme, zoom] : {std::pair{Design::Scheme::Light, 100}, {Design::Scheme::Dark, 200}}) {
            MockReportView view;
            view.setLook(Design::Look::make(scheme, zoom));
            view.show(report(), prompts());
            QByteArray bytes;
            QBuffer buffer(&bytes);
            QVERIFY(buffer.open(QIODevice::WriteOnly));
            {
                QPdfWriter writer(&buffer);
                writer.setPageSize(QPageSize(QPageSize::A4));
                writer.setPageMargins({18, 16, 18, 16}, QPageLayout::Millimeter);
                QVERIFY(view.print(writer));
            }
            QVERIFY(bytes.startsWith("%PDF-"));
            const auto sheets = bytes.count("/Type /Page\n") + bytes.count("/Type /Page ");
            QVERIFY2(sheets >= 2 && sheets <= 5, qPrintable(QString::number(sheets)));
            QVERIFY(light == 0 || std::abs(bytes.size() - light) * 20 < light);
            light = light == 0 ? bytes.size() : light;
            if (const QString folder = qEnvironmentVariable("OCHRE_PICTURES"); !folder.isEmpty() && zoom == 100) {
                QFile file(folder + u"/mock-report.pdf"_s);
                QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
            }
        }
    }

    void words_areThoseOfAnInterviewer()
    {
        QCOMPARE(clockText(192'000), u"03:12"_s);
        QCOMPARE(clockText(3'792'000), u"1:03:12"_s);
        QVERIFY(clockWords(0, 240'000).isEmpty());
        QVERIFY(clockWords(200'000, 240'000).startsWith(u"About a minute"_s));
        QVERIFY(clockWords(250'000, 240'000).contains(u"nothing is cut off"_s));
        QVERIFY(clockWords(400'000, 240'000).contains(u"whenever you like"_s));
        QCOMPARE(mockRoleText(u"embedded"_s), u"Embedded"_s);
        QCOMPARE(mockRoleText({}), u"Any role"_s);
    }
};

QTEST_MAIN(TestMockReportView)
#include "tst_mockreportview.moc"
