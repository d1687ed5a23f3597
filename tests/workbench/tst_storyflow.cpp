// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories/storybuilder.h"
#include "workbench/storyflow.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Workbench;
using namespace Qt::StringLiterals;

/// What the editor draws of a story, from the messages of rustc 1.95 about small programs.
class TestStoryFlow final : public QObject {
    Q_OBJECT

private slots:
    void move_goesFromItsOwnerToItsUse()
    {
        const QByteArray source = "let order = order();\norder.ship();\norder\n";
        const auto flow = storyFlow(
            error(u"E0382"_s, u"use of moved value: `order`"_s,
                  {span(35, 40, 3, u"value used here after move"_s, true), span(21, 26, 2, u"value moved here"_s),
                   span(4, 9, 1,
                        u"move occurs because `order` has type `Order`, which does not implement the `Copy` "
                        "trait"_s)}),
            source);
        QCOMPARE(flow.spans, (std::vector{2, 1, 0}));
        QCOMPARE(flow.arrows.size(), 2);
        QCOMPARE(flow.arrows[0], (Editor::FlowArrow{2, 1, Editor::FlowKind::Ownership, u"moves"_s}));
        QCOMPARE(flow.arrows[1].from, 1);
        QCOMPARE(flow.arrows[1].to, 0);
    }

    void borrows_haveTheLineOfTheirKind()
    {
        const QByteArray source = "let first = &list[0];\nlist.push(4);\nfirst\n";
        const auto borrows = [](const QString &lent, const QString &conflict) {
            return std::vector{span(22, 34, 2, conflict, true), span(13, 17, 1, lent),
                               span(36, 41, 3, u"borrow later used here"_s)};
        };
        const auto shared =
            storyFlow(error(u"E0502"_s, u"cannot borrow `list` as mutable because it is also borrowed as immutable"_s,
                            borrows(u"immutable borrow occurs here"_s, u"mutable borrow occurs here"_s)),
                      source);
        QVERIFY(!shared.arrows.empty());
        for (const Editor::FlowArrow &arrow : shared.arrows) {
            QCOMPARE(arrow.kind, Editor::FlowKind::Shared);
            QVERIFY(!arrow.word.isEmpty());
        }
        const auto unique =
            storyFlow(error(u"E0502"_s, u"cannot borrow `list` as immutable because it is also borrowed as mutable"_s,
                            borrows(u"mutable borrow occurs here"_s, u"immutable borrow occurs here"_s)),
                      source);
        QVERIFY(!unique.arrows.empty());
        QCOMPARE(unique.arrows.front().kind, Editor::FlowKind::Mutable);
    }

    void numbers_areThoseOfTheSentences()
    {
        const QByteArray source = "let order = order();\norder.ship();\norder\n";
        Diagnostics::Diagnostic moved =
            error(u"E0382"_s, u"use of moved value: `order`"_s,
                  {span(35, 40, 3, u"value used here after move"_s, true), span(21, 26, 2, u"value moved here"_s)});
        const auto story = Stories::storyOf(moved, {.file = u"main.rs"_s, .bytes = source});
        QVERIFY(story);
        const auto flow = storyFlow(moved, source);
        QCOMPARE(flow.spans.size(), static_cast<size_t>(story->sentences.size()));
        for (size_t i = 0; i < flow.spans.size(); ++i) {
            QCOMPARE(moved.spans[static_cast<size_t>(flow.spans[i])].byteStart, story->events[i].byteStart);
        }
    }

    void unknownMessage_hasNoArrows()
    {
        QCOMPARE(storyFlow(error(u"E0308"_s, u"mismatched types"_s, {span(0, 3, 1, u"expected `u8`"_s, true)}),
                           "let a = 1;\n"),
                 Editor::Flow());
        QCOMPARE(storyFlow(error(u"E0382"_s, u"words nobody knows"_s, {}), "let a = 1;\n"), Editor::Flow());
    }

private:
    static Diagnostics::Span span(qsizetype start, qsizetype end, int line, const QString &label, bool primary = false)
    {
        return {u"main.rs"_s, start, end, line, 1, line, 6, label, primary};
    }

    static Diagnostics::Diagnostic error(const QString &code, const QString &message,
                                         const std::vector<Diagnostics::Span> &spans)
    {
        Diagnostics::Diagnostic made;
        made.code = code;
        made.message = message;
        made.spans = spans;
        return made;
    }
};

QTEST_GUILESS_MAIN(TestStoryFlow)
#include "tst_storyflow.moc"
