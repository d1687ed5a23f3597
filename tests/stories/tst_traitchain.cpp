// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories/chaintable.h"
#include "stories/traitchain.h"
#include "storybench.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Stories;
using namespace Qt::StringLiterals;

/// Why a trait is asked for, as every compiler of this machine tells it of the same programs.
class TestTraitChain final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_compilers = compilers();
        QVERIFY2(!m_compilers.empty(), "no rustc");
    }

    void chain_isTold_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<QStringList>("sentences");
        QTest::addColumn<QList<int>>("lines"); // of the links in the program; 0 where one has no place there
        QTest::newRow("implementations within each other")
            << "trait Priced {}\nstruct Dish;\nimpl<T: Priced> Priced for Vec<T> {}\n"
               "impl<T: Priced> Priced for Option<T> {}\nfn total<T: Priced>(_: T) {}\n"
               "fn main() { total(vec![Some(Dish)]) }\n"_ba
            << QStringList{u"`total` asks that `Vec<Option<Dish>>` implements `Priced`."_s,
                           u"`Vec<Option<Dish>>` implements `Priced` only where `Option<Dish>` implements `Priced`. "
                           "The compiler leaves out 1 step(s) in between."_s,
                           u"`Option<Dish>` implements `Priced` only where `Dish` implements `Priced`."_s,
                           u"`Dish` does not implement `Priced`."_s}
            << QList{5, 0, 4, -1};
        QTest::newRow("parts of a struct")
            << "use std::rc::Rc;\nstruct Menu(Rc<u32>);\nstruct Kitchen { menu: Menu }\n"
               "fn hand_over<T: Send>(_: T) {}\nfn main() { hand_over(Kitchen { menu: Menu(Rc::new(1)) }) }\n"_ba
            << QStringList{u"`hand_over` asks that `Kitchen` implements `Send`."_s,
                           u"`Kitchen` implements `Send` only where its parts do, and `Menu` is one of them."_s,
                           u"`Menu` implements `Send` only where its parts do, and `Rc<u32>` is one of them."_s,
                           u"`Rc<u32>` does not implement `Send`."_s}
            << QList{4, 3, 2, 0};
        QTest::newRow("a closure")
            << "use std::rc::Rc;\nfn spawn<F: FnOnce() + Send>(_: F) {}\n"
               "fn main() {\n    let total = Rc::new(5);\n    spawn(move || println!(\"{total}\"));\n}\n"_ba
            << QStringList{u"`spawn` asks that this closure or future implements `Send`."_s,
                           u"A closure or future implements `Send` only where what it holds does, and this one holds "
                           "`Rc<i32>`."_s,
                           u"`Rc<i32>` does not implement `Send`."_s}
            << QList{2, 5, 0};
        QTest::newRow("a future")
            << "use std::rc::Rc;\nasync fn wait() {}\nfn spawn(_: impl Future<Output = ()> + Send) {}\n"
               "fn main() {\n    spawn(async {\n        let total = Rc::new(1);\n        wait().await;\n"
               "        println!(\"{total}\");\n    });\n}\n"_ba
            << QStringList{u"`spawn` asks that this future implements `Send`."_s,
                           u"The future keeps a value over an `.await`, and implements `Send` only where that value "
                           "does."_s,
                           u"`Rc<i32>` does not implement `Send`."_s}
            << QList{3, 7, 0};
        QTest::newRow("a trait object")
            << "trait Area {}\nstruct Point;\nstruct Sheet<T>(T);\nimpl<T: Area> Area for Sheet<T> {}\n"
               "fn main() { let _shape: Box<dyn Area> = Box::new(Sheet(Point)); }\n"_ba
            << QStringList{u"The cast to `Box<dyn Area>` needs that `Sheet<Point>` implements `Area`."_s,
                           u"`Sheet<Point>` implements `Area` only where `Point` implements `Area`."_s,
                           u"`Point` does not implement `Area`."_s}
            << QList{0, 4, -1};
        QTest::newRow("a method of a map")
            << "use std::collections::HashMap;\n#[derive(PartialEq)]\nstruct Table(u32);\n"
               "fn main() { let mut seats: HashMap<Table, i32> = HashMap::new(); seats.insert(Table(1), 2); }\n"_ba
            << QStringList{u"The method `insert` is there for `HashMap<Table, i32>` only where `Table` "
                           "implements `Eq`."_s,
                           u"`Table` does not implement `Eq`."_s, u"`Table` does not implement `Hash`."_s}
            << QList{0, 0, 0};
        QTest::newRow("a method and its reason")
            << "struct Table(u32);\nfn main() { let _copy: Vec<Table> = vec![Table(1)].clone(); }\n"_ba
            << QStringList{u"The method `clone` is there for `Vec<Table>` only where `Vec<Table>` implements "
                           "`Clone`."_s,
                           u"`Vec<Table>` implements `Clone` only where `Table` implements `Clone`."_s,
                           u"`Table` does not implement `Clone`."_s}
            << QList{0, 0, 0};
        QTest::newRow("an implementation for all")
            << "fn main() { for guest in 5 { let _ = guest; } }\n"_ba
            << QStringList{u"`{integer}` implements `IntoIterator` only where `{integer}` implements `Iterator`."_s,
                           u"`{integer}` does not implement `Iterator`."_s}
            << QList{0, 0};
    }

    void chain_isTold()
    {
        QFETCH(QByteArray, program);
        QFETCH(QStringList, sentences);
        QFETCH(QList<int>, lines);
        for (const Compiler &compiler : m_compilers) {
            const Diagnostics::DiagnosticList diagnostics = diagnosticsOf(compiler, program);
            QVERIFY(!diagnostics.empty());
            const auto chain = traitChainOf(diagnostics.front());
            QVERIFY2(chain, qPrintable(compiler.version + u": " + diagnostics.front().rendered));
            QCOMPARE(chain->sentences, sentences);
            for (qsizetype i = 0; i < lines.size(); ++i) {
                const Diagnostics::Span &place = chain->links[size_t(i)].place;
                // -1: some versions point there.
                QVERIFY2(
                    lines[i] == -1 || lines[i] == (place.file.isEmpty() ? 0 : place.lineStart),
                    qPrintable(
                        u"%1, step %2: %3:%4"_s.arg(compiler.version).arg(i).arg(place.file).arg(place.lineStart)));
            }
        }
    }

    void errorWithoutSteps_hasNoChain_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::newRow("nothing in between") << "fn main() { let _ = 1 + 1.0; }\n"_ba;
        QTest::newRow("types") << "fn main() { let _: u8 = \"a\"; }\n"_ba;
        QTest::newRow("moved") << "fn main() { let a = vec![1]; let _b = a; drop(a); }\n"_ba;
        QTest::newRow("unknown method") << "fn main() { 5.ship(); }\n"_ba;
    }

    void errorWithoutSteps_hasNoChain()
    {
        QFETCH(QByteArray, program);
        for (const Compiler &compiler : m_compilers) {
            for (const Diagnostics::Diagnostic &diagnostic : diagnosticsOf(compiler, program)) {
                QVERIFY2(!traitChainOf(diagnostic), qPrintable(diagnostic.rendered));
            }
        }
    }

    void wordsNobodyKnows_giveNothing()
    {
        Diagnostics::Diagnostic made;
        made.code = u"E0277"_s;
        made.message = u"the trait bound `A: B` is not satisfied"_s;
        QVERIFY(!traitChainOf(made)); // no step
        made.notes = {{Diagnostics::Level::Note, u"required for `A` by `B`, whatever that is"_s, {}}};
        QVERIFY(!traitChainOf(made));
        made.notes = {{Diagnostics::Level::Note, u"required by a bound in `f`"_s, {}}};
        QVERIFY(traitChainOf(made));
        for (int i = 0; i < 40; ++i) { // endless ones are told by nobody
            made.notes.push_back({Diagnostics::Level::Note, u"required for `A` to implement `B`"_s, {}});
        }
        QVERIFY(!traitChainOf(made));
    }

    void table_refusesWhatItDoesNotKnow()
    {
        QVERIFY(ChainTable::fromJson(R"({"steps": [{"kind": "needs", "text": "required for {place}"}]})"));
        QVERIFY(!ChainTable::fromJson(R"({"steps": [{"kind": "wants", "text": "required for {place}"}]})"));
        QVERIFY(!ChainTable::fromJson(R"({"steps": [{"kind": "needs", "text": "required for {what}"}]})"));
        QVERIFY(!ChainTable::fromJson(R"({"steps": []})"));
        QVERIFY(!ChainTable::fromJson("no table"));
    }

private:
    std::vector<Compiler> m_compilers;
};

QTEST_GUILESS_MAIN(TestTraitChain)
#include "tst_traitchain.moc"
