// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/translationreader.h"

#include "course/coursetext.h"
#include "course/frontmatter.h"
#include "course/tomlreader.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

constexpr qsizetype mostTranslations = 100;

const QRegularExpression &fileForm()
{
    static const QRegularExpression form(u"(?:^|/)(?:lesson\\.([a-z]{2,3}(?:-[A-Z]{2})?)\\.md|"
                                         u"questions\\.([a-z]{2,3}(?:-[A-Z]{2})?)\\.toml)\\z"_s);
    return form;
}

// One text of each table, in their order.
QStringList textsOf(TomlReader &table, QLatin1StringView tables, QLatin1StringView key)
{
    QStringList texts;
    for (TomlReader &entry : table.tables(tables)) {
        texts << entry.text(key, Need::Required);
        entry.finish();
    }
    return texts;
}

void readFollowUps(TomlReader &table, QuestionTexts &texts)
{
    for (TextOrTable &entry : table.textsOrTables("follow_ups"_L1)) {
        texts.followUps << (entry.table ? entry.table->text("q"_L1, Need::Required) : entry.text);
        texts.followUpAnswers << (entry.table ? entry.table->text("a"_L1, Need::Required) : QString());
        if (entry.table) {
            entry.table->finish();
        }
    }
}

QuestionTexts readTexts(TomlReader &table)
{
    QuestionTexts texts;
    texts.id = table.id("id"_L1);
    texts.line = table.line();
    texts.prompt = table.text("prompt"_L1, Need::Required);
    texts.explain = table.text("explain"_L1);
    texts.brief = table.text("brief"_L1);
    texts.answer = table.text("answer"_L1);
    texts.deep = table.text("deep"_L1);
    texts.pitfalls = table.joinedText("pitfalls"_L1, u"\n\n"_s);
    texts.points = table.texts("points"_L1);
    texts.answers = table.texts("answers"_L1);
    texts.watch = table.texts("watch"_L1);
    texts.artefact = table.text("artefact"_L1);
    texts.alt = table.text("alt"_L1);
    readFollowUps(table, texts);
    texts.solutions = textsOf(table, "solution"_L1, "title"_L1);
    texts.faults = textsOf(table, "fault"_L1, "why"_L1);
    texts.decoys = textsOf(table, "decoy"_L1, "why"_L1);
    texts.criteria = textsOf(table, "criterion"_L1, "text"_L1);
    for (TomlReader &entry : table.tables("option"_L1)) {
        texts.options.push_back(
            {entry.id("id"_L1), entry.text("text"_L1, Need::Required), entry.text("why"_L1, Need::Required)});
        entry.finish();
    }
    table.finish();
    return texts;
}

} // namespace

QStringList translationFiles(PackFiles &files, const QString &folder)
{
    QStringList found;
    if (!files.isInside(folder)) {
        return found; // which reading the lesson has said
    }
    const QDir place(files.absolute(folder));
    for (const QString &name : place.entryList({u"lesson.*.md"_s, u"questions.*.toml"_s}, QDir::Files, QDir::Name)) {
        if (fileForm().match(name).hasMatch() && found.size() < mostTranslations) {
            found << folder + u'/' + name;
        }
    }
    return found;
}

void checkTranslationNames(PackFiles &files, const QString &folder)
{
    if (!files.isInside(folder)) {
        return;
    }
    const QDir place(files.absolute(folder));
    for (const QString &name : place.entryList({u"lesson.*.md"_s, u"questions.*.toml"_s}, QDir::Files, QDir::Name)) {
        if (!fileForm().match(name).hasMatch()) {
            ProblemSink(folder + u'/' + name, files.problems())
                .report(
                    {}, "translation-name"_L1,
                    Text::tr("The name of this file has no language that is known, so that nobody reads it. Name it "
                             "as in lesson.de.md or questions.pt-BR.toml."));
        }
    }
}

QString languageOfFile(const QString &file)
{
    const QRegularExpressionMatch match = fileForm().match(file);
    return match.captured(1) + match.captured(2);
}

std::optional<LessonTexts> readLessonTexts(PackFiles &files, const QString &file)
{
    const std::optional<QByteArray> text = files.text(file, files.limits().lessonBytes);
    const std::optional<SplitLesson> split = text ? splitFrontMatter(*text) : std::nullopt;
    const ProblemSink sink(file, files.problems(), 1);
    if (text && !split) {
        sink.report({}, "front-matter-missing"_L1,
                    Text::tr("The lesson must begin with its head in TOML between two lines “+++”."));
    }
    const std::optional<toml::table> document = split ? parseToml(split->matter, sink) : std::nullopt;
    if (!document) {
        return std::nullopt;
    }
    TomlReader table(*document, sink, files.format());
    LessonTexts texts;
    texts.id = table.id("id"_L1);
    texts.title = table.text("title"_L1, Need::Required);
    texts.summary = table.text("summary"_L1, Need::Required);
    texts.why = table.text("why"_L1, Need::Required);
    texts.contexts = table.joinedText("contexts"_L1, u", "_s, Need::Required);
    texts.when = table.text("when"_L1, Need::Required);
    texts.task = table.text("task"_L1, Need::Required);
    texts.learned = table.texts("learned"_L1, Need::Required);
    texts.next = table.texts("next"_L1, Need::Required);
    texts.discuss = table.texts("discuss"_L1, Need::Required);
    table.finish();
    texts.body = QString::fromUtf8(split->body);
    texts.bodyLine = split->bodyLine;
    return texts;
}

std::vector<QuestionTexts> readQuestionTexts(PackFiles &files, const QString &file)
{
    std::vector<QuestionTexts> texts;
    const ProblemSink sink(file, files.problems());
    const std::optional<toml::table> document = readToml(files, file, sink);
    if (document) {
        TomlReader reader(*document, sink, files.format());
        for (TomlReader &table : reader.tables("question"_L1)) {
            texts.push_back(readTexts(table));
        }
        reader.finish();
    }
    return texts;
}

} // namespace Ochre::Course
