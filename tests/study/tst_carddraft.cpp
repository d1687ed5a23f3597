// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/carddraft.h"

#include <QTest>

using namespace Ochre::Study;
using namespace Qt::StringLiterals;

/// A card and the fields in which it is written.
class TestCardDraft final : public QObject {
    Q_OBJECT

private:
    static OwnCard card()
    {
        return {u"id"_s,
                u"rust/ownership"_s,
                u"What does `?` do?"_s,
                u"It returns early."_s,
                u"fn main() {}\n"_s,
                {{u"*returns* early"_s, true}, {u"a program:\n\n    let x = 1;"_s, false}},
                {u"errors"_s, u"a, b"_s}};
    }

private slots:
    void aSavedCard_comesThroughItsFieldsUnchanged()
    {
        QCOMPARE(cardOf(draftOf(card()), card()), card());
        QCOMPARE(draftFrom(textOf(draftOf(card()))), draftOf(card()));
    }

    void optionLines_sayWhichAreRight()
    {
        CardDraft draft;
        draft.options = u"[x] yes\n[X]  also\n[ ] no\n[] neither\n\nno mark\n    goes on\n"_s;
        const std::vector<OwnOption> expected{{u"yes"_s, true},
                                              {u"also"_s, true},
                                              {u"no"_s, false},
                                              {u"neither"_s, false},
                                              {u"no mark\ngoes on"_s, false}};
        QCOMPARE(cardOf(draft, {}).options, expected);
    }

    void aMarkWithoutText_isAnEmptyOption()
    {
        CardDraft draft{.front = u"f"_s, .back = u"b"_s, .options = u"[x] yes\n[ ]"_s};
        QCOMPARE(problemOf(cardOf(draft, {})), CardProblem::EmptyOption);
    }

    void tags_arePartedByCommas()
    {
        CardDraft draft;
        draft.tags = u" moves,  two  words ,, moves"_s;
        QCOMPARE(cardOf(draft, {}).tags, (QStringList{u"moves"_s, u"two words"_s}));
    }

    void whatIsNoDraft_isAnEmptyOne()
    {
        QCOMPARE(draftFrom(u"[1, 2"_s), CardDraft());
        QCOMPARE(draftFrom({}), CardDraft());
    }
};

QTEST_GUILESS_MAIN(TestCardDraft)
#include "tst_carddraft.moc"
