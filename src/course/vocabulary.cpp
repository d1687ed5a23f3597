// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/vocabulary.h"

#include "course/fence.h"
#include "course/sourcetokens.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

using Kind = UsedName::Kind;

constexpr qsizetype shortestWord = 3;

/// What is there without an import. Types of other names are std's when some program of the course imports them so.
const QSet<QString> &prelude()
{
    static const QSet<QString> names{
        u"Box"_s,  u"Option"_s,     u"Result"_s, u"String"_s, u"Vec"_s,      u"Some"_s,    u"None"_s, u"Ok"_s,
        u"Err"_s,  u"Clone"_s,      u"Copy"_s,   u"Drop"_s,   u"Iterator"_s, u"Into"_s,    u"From"_s, u"TryFrom"_s,
        u"Fn"_s,   u"FnMut"_s,      u"Send"_s,   u"Sync"_s,   u"FnOnce"_s,   u"Default"_s, u"Eq"_s,   u"PartialEq"_s,
        u"Ord"_s,  u"PartialOrd"_s, u"i8"_s,     u"i16"_s,    u"i32"_s,      u"i64"_s,     u"i128"_s, u"isize"_s,
        u"u8"_s,   u"u16"_s,        u"u32"_s,    u"u64"_s,    u"u128"_s,     u"usize"_s,   u"f32"_s,  u"f64"_s,
        u"bool"_s, u"char"_s,       u"str"_s};
    return names;
}

struct Source {
    QString code; ///< without comments and texts
    QString lesson;
};

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::UseUnicodePropertiesOption);
}

std::vector<Source> sourcesOf(const Lesson &lesson)
{
    std::vector<Source> sources;
    const auto add = [&](const QByteArray &source) {
        sources.push_back({QString::fromUtf8(codeOnly(source)), lesson.id});
    };
    for (const Fence &fence : parseFences(lesson.body)) {
        if (fence.isRust() && fence.crates.isEmpty()) {
            add(fence.source.toUtf8());
        }
    }
    for (const auto *work : {&lesson.exercises, &lesson.drills}) {
        for (const Exercise &exercise : *work) {
            if (exercise.crates.isEmpty()) {
                add(exercise.starter);
            }
        }
    }
    for (const Question &question : lesson.questions) {
        add(question.program.toUtf8());
    }
    return sources;
}

/// "std::{fmt, collections::{HashMap, HashSet as Set}}" as the paths that it brings in, without "as", "self" and "*".
void expandUse(const QString &tree, const QString &before, QStringList &paths)
{
    const qsizetype open = tree.indexOf(u'{');
    if (open < 0) {
        const QString path = before + tree.section(u" as "_s, 0, 0).trimmed();
        paths << (path.endsWith("::self"_L1) || path.endsWith("::*"_L1) ? path.section(u"::"_s, 0, -2) : path);
        return;
    }
    const QString head = before + tree.first(open).trimmed();
    int depth = 0;
    qsizetype start = open + 1;
    for (qsizetype at = open + 1; at < tree.size(); ++at) {
        const bool isEnd = depth == 0 && (tree[at] == u',' || tree[at] == u'}');
        if (isEnd && !tree.sliced(start, at - start).trimmed().isEmpty()) {
            expandUse(tree.sliced(start, at - start).trimmed(), head, paths);
        }
        start = isEnd ? at + 1 : start;
        depth += tree[at] == u'{' ? 1 : tree[at] == u'}' ? -1 : 0;
    }
}

bool isStd(const QString &path)
{
    return path.startsWith("std::"_L1) || path.startsWith("core::"_L1) || path.startsWith("alloc::"_L1);
}

class Collector final {
public:
    explicit Collector(const Course &course)
    {
        for (const Lesson &lesson : course.lessons) {
            std::vector<Source> sources = sourcesOf(lesson);
            m_sources.insert(m_sources.end(), sources.begin(), sources.end());
        }
    }

    Vocabulary collect(const std::vector<TaughtItem> &taught)
    {
        for (const Source &source : m_sources) {
            noteDefinitions(source);
            noteImports(source);
        }
        for (const Source &source : m_sources) {
            notePaths(source);
            noteCalls(source);
            noteWords(source);
        }
        Vocabulary vocabulary;
        for (const auto &[key, lesson] : m_names) {
            const auto &[kind, owner, name] = key;
            vocabulary.names.push_back({kind, owner, name, lesson});
        }
        for (const TaughtItem &item : taught) {
            for (const QString &token : item.tokens) {
                vocabulary.taught.insert(token, item.lesson);
            }
        }
        applyTaught(vocabulary);
        for (auto &[lesson, words] : m_words) {
            QStringList sorted(words.begin(), words.end());
            sorted.sort();
            vocabulary.words.insert(lesson, sorted);
        }
        return vocabulary;
    }

private:
    void note(Kind kind, const QString &owner, const QString &name, const QString &lesson)
    {
        m_names.try_emplace({kind, owner, name}, lesson);
    }

    void noteDefinitions(const Source &source)
    {
        static const QRegularExpression definition =
            pattern(uR"(\b(?:fn|struct|enum|trait|type|mod|macro_rules!)\s+(\w+))"_s);
        for (const auto &match : definition.globalMatch(source.code)) {
            m_own[source.lesson].insert(match.captured(1));
        }
    }

    void notePath(const QString &path, const QString &lesson)
    {
        if (!isStd(path)) {
            return;
        }
        const QStringList parts = path.split(u"::"_s);
        for (qsizetype at = 0; at < parts.size(); ++at) {
            note(Kind::Item, parts.first(at).join(u"::"_s), parts[at], lesson);
        }
        m_imported.insert(parts.last());
    }

    void noteImports(const Source &source)
    {
        static const QRegularExpression use = pattern(uR"(\buse\s+([^;]+);)"_s);
        for (const auto &match : use.globalMatch(source.code)) {
            QStringList paths;
            expandUse(match.captured(1).simplified(), {}, paths);
            for (const QString &path : std::as_const(paths)) {
                notePath(path, source.lesson);
            }
        }
        static const QRegularExpression whole = pattern(uR"(\b(?:std|core|alloc)(?:::\w+)+)"_s);
        for (const auto &match : whole.globalMatch(source.code)) {
            const bool isTree = QStringView(source.code).sliced(match.capturedEnd()).startsWith("::{"_L1);
            if (!isTree) {
                notePath(match.captured(), source.lesson);
            }
        }
    }

    /// Vec::new, thread::spawn, Option alone.
    void notePaths(const Source &source)
    {
        const QSet<QString> &own = m_own[source.lesson];
        static const QRegularExpression pair = pattern(uR"((?<![\w:.])(\w+)(?:::<[^>\n]*>)?::(\w+))"_s);
        for (const auto &match : pair.globalMatch(source.code)) {
            const QString owner = match.captured(1);
            if ((prelude().contains(owner) || m_imported.contains(owner)) && !own.contains(owner)) {
                note(Kind::Item, owner, match.captured(2), source.lesson);
            }
        }
        static const QRegularExpression type = pattern(uR"((?<![\w:.])([A-Z]\w+)\b)"_s);
        for (const auto &match : type.globalMatch(source.code)) {
            const QString name = match.captured(1);
            if ((prelude().contains(name) || m_imported.contains(name)) && !own.contains(name)) {
                note(Kind::Item, {}, name, source.lesson);
            }
        }
    }

    void noteCalls(const Source &source)
    {
        const QSet<QString> &own = m_own[source.lesson];
        static const QRegularExpression method = pattern(uR"(\.([a-z_]\w*)(?:::<[^\n(]*>)?\()"_s);
        static const QRegularExpression macro = pattern(uR"((?<![\w:])([a-z_]\w*)!\s*[(\[{])"_s);
        const auto add = [&](const QRegularExpression &expression, Kind kind) {
            for (const auto &match : expression.globalMatch(source.code)) {
                if (!own.contains(match.captured(1))) {
                    note(kind, {}, match.captured(1), source.lesson);
                }
            }
        };
        add(method, Kind::Method);
        add(macro, Kind::Macro);
    }

    void noteWords(const Source &source)
    {
        static const QRegularExpression word = pattern(uR"(\b[^\W\d]\w*)"_s);
        QSet<QString> &words = m_words[source.lesson];
        for (const auto &match : word.globalMatch(source.code)) {
            if (match.capturedLength() >= shortestWord) {
                words.insert(match.captured());
            }
        }
    }

    static void applyTaught(Vocabulary &vocabulary)
    {
        for (UsedName &used : vocabulary.names) {
            const QString path = used.owner.isEmpty() ? used.name : used.owner.section(u"::"_s, -1) + u"::" + used.name;
            const QStringList spellings = used.kind == Kind::Method
                                              ? QStringList{u"."_s + used.name + u"(", u"."_s + used.name + u"()"}
                                          : used.kind == Kind::Macro ? QStringList{used.name + u'!'}
                                                                     : QStringList{path, used.name, used.name + u'('};
            for (const QString &spelling : spellings) {
                if (const auto found = vocabulary.taught.constFind(spelling); found != vocabulary.taught.constEnd()) {
                    used.lesson = *found;
                    break;
                }
            }
        }
    }

    std::vector<Source> m_sources;          ///< in the order of the lessons
    std::map<QString, QSet<QString>> m_own; ///< lesson → what it defines
    QSet<QString> m_imported;               ///< last parts of paths in std
    std::map<std::tuple<Kind, QString, QString>, QString> m_names;
    std::map<QString, QSet<QString>> m_words;
};

} // namespace

QString Vocabulary::lessonOf(const QString &path) const
{
    QString text = path;
    const qsizetype call = text.indexOf(u'(');
    text = (call < 0 ? text : text.first(call)).trimmed();
    const bool isMacro = text.endsWith(u'!');
    const bool isMethod = text.startsWith(u'.');
    text = text.remove(u'!').mid(isMethod ? 1 : 0);
    const QString owner = text.contains("::"_L1) ? text.section(u"::"_s, 0, -2) : QString();
    const QString name = text.section(u"::"_s, -1);
    const auto matches = [&](const UsedName &used) {
        if (used.name != name || isMacro != (used.kind == Kind::Macro) || (isMethod && used.kind != Kind::Method)) {
            return false;
        }
        return used.kind != Kind::Item || owner.isEmpty() || used.owner == owner || used.owner.endsWith(u"::"_s + owner)
               || owner.endsWith(u"::"_s + used.owner);
    };
    const auto isOfThis = [&](const UsedName &used) { return used.kind == Kind::Item && matches(used); };
    auto found = std::ranges::find_if(names, isOfThis);
    if (found == names.end() && (isMethod || isMacro || !owner.isEmpty())) {
        found = std::ranges::find_if(names, matches); // Vec::push is called as a method
    }
    return found == names.end() ? QString() : found->lesson;
}

Vocabulary vocabularyOf(const Course &course)
{
    Vocabulary vocabulary = Collector(course).collect(course.taught);
    for (const Lesson &lesson : course.lessons) {
        vocabulary.steps.insert(lesson.id, lesson.step);
    }
    return vocabulary;
}

} // namespace Ochre::Course
