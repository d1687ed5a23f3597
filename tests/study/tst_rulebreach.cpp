// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/rulenames.h"
#include "study/rulebreach.h"
#include "study/rulesentences.h"

#include <QProcess>
#include <QSet>
#include <QTest>

using namespace Ochre::Study;
using namespace Qt::StringLiterals;
using Ochre::Course::RuleName;
using Ochre::Course::RuleTakes;

class TestRuleBreach final : public QObject {
    Q_OBJECT

private slots:
    // Program, reader and sentences know the same rules, in the same order.
    void vocabulary_isThatOfTheProgram()
    {
        QProcess program;
        program.start(QStringLiteral(OCHRE_BINARY_DIR "/bin/helpers/ochre-rules"), {u"--vocabulary"_s});
        QVERIFY(program.waitForFinished());
        QStringList known;
        for (const RuleName &rule : Ochre::Course::ruleNames()) {
            const QString takes = rule.takes == RuleTakes::Nothing ? QString()
                                  : rule.takes == RuleTakes::Name  ? u" NAME"_s
                                                                   : u" NUMBER"_s;
            known << rule.name + takes;
        }
        QCOMPARE(QString::fromUtf8(program.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts), known);
    }

    void everyRule_hasWholeSentences()
    {
        QSet<QString> all;
        for (const RuleName &rule : Ochre::Course::ruleNames()) {
            const RuleSentences *sentences = ruleSentences(QString(rule.name));
            QVERIFY2(sentences, rule.name.data());
            for (const char *sentence : {sentences->forbidden, sentences->required}) {
                const QString text = QString::fromUtf8(sentence);
                QVERIFY2(text.endsWith(u'.') && !text.contains(u"  "), sentence);
                QCOMPARE(text.contains(u"%1"), rule.takes != RuleTakes::Nothing);
                QVERIFY2(!all.contains(text), sentence);
                all.insert(text);
            }
        }
    }

    void sentences_nameWhatTheRuleNames()
    {
        QCOMPARE(ruleBreachText({u"clone"_s}),
                 u"This exercise wants the borrow or the move, not a copy: `clone` is not allowed here."_s);
        QCOMPARE(ruleBreachText({u"call split_at in cut"_s}),
                 u"This exercise wants a way without a call of `split_at`."_s);
        QCOMPARE(ruleBreachText({u"loop in Counter::next"_s, true}),
                 u"This exercise wants a `loop` here. It is missing in the function `Counter::next`."_s);
        QVERIFY(ruleBreachText({u"nonsense"_s}).contains(u"“nonsense”"));
    }
};

QTEST_GUILESS_MAIN(TestRuleBreach)
#include "tst_rulebreach.moc"
