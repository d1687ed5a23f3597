// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext/markdown.h"
#include "richtext/terms.h"

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace Ochre;
using namespace Ochre::Richtext;
using namespace Qt::StringLiterals;

class TermsTest final : public QObject {
    Q_OBJECT

private slots:
    void pages_areThoseOfTheDocumentation_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("page");
        const auto row = [](const QString &path, const QString &page) {
            QTest::newRow(qPrintable(path)) << path << page;
        };
        row(u"Vec"_s, u"std/vec/struct.Vec.html"_s);
        row(u"Vec::push"_s, u"std/vec/struct.Vec.html#method.push"_s);
        row(u"std::vec::Vec"_s, u"std/vec/struct.Vec.html"_s);
        row(u"std::collections::HashMap::new"_s, u"std/collections/struct.HashMap.html#method.new"_s);
        row(u"Option::Some"_s, u"std/option/enum.Option.html#variant.Some"_s);
        row(u"i32::MAX"_s, u"std/primitive.i32.html#associatedconstant.MAX"_s);
        row(u"str::len"_s, u"std/primitive.str.html#method.len"_s);
        row(u"mem::swap"_s, u"std/mem/fn.swap.html"_s);
        row(u"std::mem::swap"_s, u"std/mem/fn.swap.html"_s);
        row(u"mpsc::channel"_s, u"std/sync/mpsc/fn.channel.html"_s);
        row(u"Order::new"_s, {});
        row(u"my::Vec"_s, {});
        row(u"std::nothing"_s, {});
        row(u"::"_s, {});
        row(QString(), {});
    }

    void pages_areThoseOfTheDocumentation()
    {
        QFETCH(QString, path);
        QTEST(stdPage(path), "page");
    }

    void terms_areFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isCode");
        QTest::addColumn<QStringList>("hrefs");
        QTest::newRow("codes") << u"E0382 and E0499, not E10 or XE0382"_s << false
                               << QStringList{u"error:E0382"_s, u"error:E0499"_s};
        QTest::newRow("lessons") << u"As lesson 19 said, Lesson 7 and lessons 3"_s << false
                                 << QStringList{u"step:19"_s, u"step:7"_s};
        QTest::newRow("a name outside of code") << u"Vec::push"_s << false << QStringList();
        QTest::newRow("a name") << u"Vec::push"_s << true << QStringList{u"std:Vec::push"_s};
        QTest::newRow("a call") << u"String::from(\"a\")"_s << true << QStringList{u"std:String::from"_s};
        QTest::newRow("a type with what it holds") << u"&mut Vec<i32>"_s << true << QStringList{u"std:Vec"_s};
        QTest::newRow("a code in code") << u"error[E0502]"_s << true << QStringList{u"error:E0502"_s};
        QTest::newRow("no lesson in code") << u"lesson 3"_s << true << QStringList();
        QTest::newRow("a common word") << u"i32"_s << true << QStringList();
        QTest::newRow("a module alone") << u"fmt"_s << true << QStringList();
        QTest::newRow("an expression") << u"a + Vec::new()"_s << true << QStringList();
        QTest::newRow("an own type") << u"Order::new"_s << true << QStringList();
    }

    void terms_areFound()
    {
        QFETCH(QString, text);
        QFETCH(bool, isCode);
        QStringList hrefs;
        for (const Term &term : termsIn(text, isCode)) {
            QVERIFY(term.start >= 0 && term.start + term.length <= text.size());
            hrefs << term.href;
        }
        QTEST(hrefs, "hrefs");
    }

    void document_linksEachOnceASection()
    {
        const QString text = u"## `Vec::new`\n\nE0382 and E0382, `Vec::new()`, [E0382](#a).\n\n## Next\n\nE0382\n"_s;
        QTextDocument linked;
        setMarkdown(linked, text, Role::Lesson, Design::Look(), Terms::Linked);
        QCOMPARE(hrefsIn(linked), (QStringList{u"error:E0382"_s, u"std:Vec::new"_s, u"#a"_s, u"error:E0382"_s}));
        QTextDocument plain;
        setMarkdown(plain, text, Role::Lesson, Design::Look());
        QCOMPARE(hrefsIn(plain), QStringList{u"#a"_s});
        QCOMPARE(linked.toPlainText(), plain.toPlainText());
    }

    void href_isTakenApart()
    {
        QCOMPARE(Term::kindOf(u"std:Vec::push"_s), Term::Kind::Std);
        QCOMPARE(Term::targetOf(u"std:Vec::push"_s), u"Vec::push"_s);
        QCOMPARE(Term::kindOf(u"lesson:a"_s), Term::Kind::None);
    }

private:
    static QStringList hrefsIn(const QTextDocument &document)
    {
        QStringList hrefs;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            for (auto at = block.begin(); !at.atEnd(); ++at) {
                const QString href = at.fragment().charFormat().anchorHref();
                if (!href.isEmpty()) {
                    hrefs << href;
                }
            }
        }
        return hrefs;
    }
};

QTEST_MAIN(TermsTest)
#include "tst_terms.moc"
