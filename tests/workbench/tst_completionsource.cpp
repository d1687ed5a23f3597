// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "editor/snippet.h"
#include "workbench/completionsource.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Ochre;
using namespace Ochre::Workbench;
using namespace Qt::StringLiterals;

class CompletionSourceTest final : public QObject {
    Q_OBJECT

private slots:
    void forms_areWhole()
    {
        QVERIFY(forms().size() > 25);
        QSet<QByteArray> names;
        for (const Form &form : forms()) {
            QVERIFY2(!names.contains(form.name), form.name.constData());
            names.insert(form.name);
            const Editor::Snippet read = Editor::readSnippet(form.body, {}, "\n");
            QVERIFY2(!read.text.contains('$'), form.name.constData());
            QCOMPARE(read.text.count('{'), read.text.count('}'));
            QCOMPARE(read.text.count('('), read.text.count(')'));
        }
    }

    void lesson_offersWhatWasTaughtUpToThere()
    {
        const Course::Vocabulary vocabulary = sample();
        const Editor::Completions early = completionsIn(vocabulary, u"first"_s);
        QVERIFY(has(early, "while")); // a keyword of the language
        QVERIFY(has(early, "Vec"));
        QVERIFY(has(early, "parcel"));
        QVERIFY(has(early, "println!"));
        QVERIFY(!has(early, "HashMap"));
        QVERIFY(!hasForm(early, "match"));
        const Editor::Completions late = completionsIn(vocabulary, u"second"_s);
        QVERIFY(has(late, "HashMap"));
        QVERIFY(has(late, "entry"));
        QVERIFY(!has(late, "parcel"));
        QVERIFY(hasForm(late, "match"));
        const Editor::Completions playground = completionsIn(vocabulary, {});
        QVERIFY(has(playground, "HashMap"));
        QVERIFY(hasForm(playground, "match"));
        const auto map = std::ranges::find_if(
            late, [](const Editor::Completion &one) { return one.name == "HashMap" && one.owner.isEmpty(); });
        QCOMPARE(map->detail, u"std::collections"_s);
    }

    void editors_areToldWhenTheCourseIsRead()
    {
        CompletionSource source;
        Editor::CodeEditor editor;
        source.attach(editor, u"course"_s, u"second"_s);
        editor.setText("Hash");
        editor.select(4, 4);
        editor.complete();
        QCOMPARE(editor.text(), "Hash"_ba);
        source.setVocabularies({{u"course"_s, std::make_shared<Course::Vocabulary>(sample())}}, u"course"_s);
        editor.complete();
        QCOMPARE(editor.text(), "HashMap"_ba);
        Editor::CodeEditor later;
        source.attach(later, u"unknown"_s, {});
        later.setText("Hash");
        later.select(4, 4);
        later.complete();
        QCOMPARE(later.text(), "HashMap"_ba);
    }

private:
    static Course::Vocabulary sample()
    {
        using Kind = Course::UsedName::Kind;
        Course::Vocabulary vocabulary;
        vocabulary.steps = {{u"first"_s, 1}, {u"second"_s, 2}};
        vocabulary.taught = {{u"match"_s, u"second"_s}};
        vocabulary.words = {{u"first"_s, {u"parcel"_s}}};
        vocabulary.names = {{Kind::Item, {}, u"HashMap"_s, u"second"_s},
                            {Kind::Item, {}, u"Vec"_s, u"first"_s},
                            {Kind::Item, u"std::collections"_s, u"HashMap"_s, u"second"_s},
                            {Kind::Method, {}, u"entry"_s, u"second"_s},
                            {Kind::Macro, {}, u"println"_s, u"first"_s}};
        return vocabulary;
    }

    static bool has(const Editor::Completions &known, const QByteArray &name)
    {
        return std::ranges::any_of(known, [&name](const Editor::Completion &one) {
            return one.name == name && one.kind != Editor::Completion::Kind::Snippet;
        });
    }

    static bool hasForm(const Editor::Completions &known, const QByteArray &name)
    {
        return std::ranges::any_of(known, [&name](const Editor::Completion &one) {
            return one.name == name && one.kind == Editor::Completion::Kind::Snippet;
        });
    }
};

QTEST_MAIN(CompletionSourceTest)
#include "tst_completionsource.moc"
