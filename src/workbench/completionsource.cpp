// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/completionsource.h"

#include "editor/codeeditor.h"
#include "editor/snippet.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

static void initSnippetResources()
{
    Q_INIT_RESOURCE(snippets);
}

namespace Ochre::Workbench {

namespace {

using Kind = Editor::Completion::Kind;

constexpr std::array keywords{"as",   "async",  "await",  "break", "const",  "continue", "crate", "dyn",
                              "else", "enum",   "extern", "false", "fn",     "for",      "if",    "impl",
                              "in",   "let",    "loop",   "match", "mod",    "move",     "mut",   "pub",
                              "ref",  "return", "self",   "Self",  "static", "struct",   "super", "trait",
                              "true", "type",   "unsafe", "use",   "where",  "while"};

/// What a form looks like, on one line.
QString outlineOf(const QByteArray &body)
{
    QString text = QString::fromUtf8(Editor::readSnippet(body, {}, "\n").text).simplified();
    constexpr qsizetype longest = 48;
    return text.size() > longest ? text.first(longest - 1) + u'…' : text;
}

/// Where a name that stands alone is imported from; empty when it is always there.
QString importOf(const Course::Vocabulary &vocabulary, const QString &name)
{
    const auto found = std::ranges::find_if(vocabulary.names, [&name](const Course::UsedName &used) {
        return used.kind == Course::UsedName::Kind::Item && used.name == name && used.owner.contains("::"_L1);
    });
    return found == vocabulary.names.end() ? QString() : found->owner;
}

Editor::Completion completionOf(const Course::Vocabulary &vocabulary, const Course::UsedName &used)
{
    const QByteArray name = used.name.toUtf8();
    switch (used.kind) {
    case Course::UsedName::Kind::Method:
        return {name, Kind::Method};
    case Course::UsedName::Kind::Macro:
        return {QByteArray(name + '!'), Kind::Macro};
    case Course::UsedName::Kind::Item:
        break;
    }
    return {
        name, Kind::Item, used.owner.toUtf8(), {}, used.owner.isEmpty() ? importOf(vocabulary, used.name) : used.owner};
}

std::vector<Form> readForms()
{
    initSnippetResources();
    QFile file(u":/snippets/rust.json"_s);
    std::vector<Form> read;
    if (!file.open(QIODevice::ReadOnly)) {
        return read; // cannot happen: it is part of the program
    }
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).object().value("forms"_L1).toArray();
    for (const QJsonValue &row : rows) {
        read.push_back(
            {row["name"_L1].toString().toUtf8(), row["body"_L1].toString().toUtf8(), row["token"_L1].toString()});
    }
    return read;
}

} // namespace

const std::vector<Form> &forms()
{
    static const std::vector<Form> all = readForms();
    return all;
}

Editor::Completions completionsIn(const Course::Vocabulary &vocabulary, const QString &lesson)
{
    const int step = vocabulary.steps.value(lesson, std::numeric_limits<int>::max());
    const auto isTaught = [&](const QString &of) { return vocabulary.steps.value(of) <= step; };
    Editor::Completions known;
    for (const char *keyword : keywords) {
        known.push_back({keyword, Kind::Keyword});
    }
    for (const QString &word : vocabulary.words.value(lesson)) {
        known.push_back({word.toUtf8(), Kind::Word});
    }
    for (const Course::UsedName &used : vocabulary.names) {
        if (isTaught(used.lesson)) {
            known.push_back(completionOf(vocabulary, used));
        }
    }
    for (const Form &form : forms()) {
        if (form.token.isEmpty() || isTaught(vocabulary.taught.value(form.token))) {
            known.push_back({form.name, Kind::Snippet, {}, form.body, outlineOf(form.body)});
        }
    }
    return known;
}

void CompletionSource::setVocabularies(const Vocabularies &vocabularies, const QString &usual)
{
    m_vocabularies = vocabularies;
    m_usual = usual;
    m_made.clear();
    std::erase_if(m_users, [](const User &user) { return user.editor.isNull(); });
    for (const User &user : m_users) {
        tell(user);
    }
}

void CompletionSource::attach(Editor::CodeEditor &editor, const QString &course, const QString &lesson)
{
    m_users.push_back({&editor, course, lesson});
    tell(m_users.back());
}

void CompletionSource::tell(const User &user)
{
    const QString course = m_vocabularies.contains(user.course) ? user.course : m_usual;
    const QString key = course + u'\n' + user.lesson;
    if (!m_made.contains(key)) {
        const auto vocabulary = m_vocabularies.value(course);
        const Editor::Completions made = completionsIn(vocabulary ? *vocabulary : Course::Vocabulary(), user.lesson);
        m_made.insert(key, std::make_shared<Editor::Completions>(made));
    }
    user.editor->setCompletions(m_made.value(key));
}

} // namespace Ochre::Workbench
