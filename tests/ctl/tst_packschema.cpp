// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "consolebench.h"
#include "course/packworkshop.h"
#include "course/translationreader.h"
#include "ctl/packcommands.h"
#include "ctl/packschema.h"
#include "schemadocument.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Ctl;
using namespace Qt::StringLiterals;

namespace {

const QString schemaFolder = QStringLiteral(OCHRE_SOURCE_DIR "/resources/schema/");
const QByteArray retired = "[[retired]]\nid = \"old\"\nreason = \"R\"\nsince = \"1.0\"\nreplaced_by = \"counting\"\n";
const QByteArray released = "version = \"1.0\"\ncourse = \"every-kind\"\nhashes = 2\nhash = \"0123456789abcdef\"\n"
                            "ids = [\"old\"]\n\n[[gone]]\nid = \"old\"\nkind = \"question\"\n"
                            "replaced_by = \"counting-log\"\n\n[[item]]\nid = \"counting\"\nkind = \"lesson\"\n"
                            "hash = \"0123456789abcdef\"\n";
const QByteArray taught = "[[item]]\nlesson = \"counting\"\ntokens = [\"match\"]\n";
const QByteArray topic = "\n[[topic]]\nid = \"moves\"\ntitle = \"Moves\"\n\n[[topic_group]]\nid = \"owners\"\ntitle = "
                         "\"Owners\"\ntopics = [\"moves\"]\n";
const QByteArray mustKnow = "\n[[must_know]]\ntext = \"T\"\nlesson = \"counting\"\nquestion = \"counting-log\"\n"
                            "id = \"known\"\n";

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What a path pattern of an editor means: ** is any folders, * any name.
bool matches(const QString &pattern, const QString &path)
{
    QString expression = QRegularExpression::escape(pattern);
    expression.replace(u"\\*\\*\\/"_s, u"(.+/)?"_s).replace(u"\\*"_s, u"[^/]+"_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(expression)).match(path).hasMatch();
}

QStringList schemasOf(const QString &path)
{
    QStringList names;
    for (const SchemaRule &rule : schemaRules()) {
        if (matches(rule.files, path)) {
            names << rule.schema;
        }
    }
    return names;
}

// The TOML files of a pack; what lies in a cargo project belongs to cargo.
QStringList filesOf(const QString &pack)
{
    static const QRegularExpression cargo(u"/(project|solution|wrong)/"_s);
    QStringList files;
    QDirIterator iterator(pack, {u"*.toml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        const QString file = QDir(pack).relativeFilePath(iterator.next());
        if (!cargo.match(file).hasMatch()) {
            files << file;
        }
    }
    files.sort();
    return files;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

/// The schemas say what the readers say: the same keys, the same names, nothing required that the readers do not ask
/// for.
class TestPackSchema final : public QObject {
    Q_OBJECT

private:
    QHash<QString, JsonSchema> m_schemas;
    std::unique_ptr<Course::PackWorkshop> m_pack;

    const JsonSchema &schemaOf(const QString &file) const
    {
        const QStringList names = schemasOf(file);
        if (names.size() != 1 || !m_schemas.contains(names.front())) {
            qFatal("%s: %s", qPrintable(file), qPrintable(names.join(u' ')));
        }
        return *m_schemas.constFind(names.front());
    }

    /// The pack that has everything of format 2, and the rest that a pack may hold.
    void writeWholePack()
    {
        m_pack = std::make_unique<Course::PackWorkshop>(u"every-kind"_s);
        const Course::PackWorkshop good;
        const QString questions = u"01-counting/questions.toml"_s;
        const QByteArray all = m_pack->read(questions) + '\n' + good.read(u"01-handing-over/questions.toml"_s);
        m_pack->write(questions, all);
        m_pack->write(u"bank/all.toml"_s, all + '\n' + good.read(u"bank/comparisons.toml"_s) + mustKnow);
        m_pack->write(u"course.toml"_s, m_pack->read(u"course.toml"_s) + topic);
        m_pack->write(u"retired.toml"_s, retired);
        m_pack->write(u"released.toml"_s, released);
        m_pack->write(u"taught.toml"_s, taught);
    }

    /// What the readers say. Those of translations are asked by the check, not when the pack is loaded.
    Course::Problems problemsOf(const QString &file) const
    {
        if (!Course::languageOfFile(file).isEmpty()) {
            Course::Problems problems;
            Course::PackFiles files(m_pack->path(), problems);
            files.setFormat(2);
            static_cast<void>(Course::readQuestionTexts(files, file));
            return problems;
        }
        const Result<Course::LoadedCourse> loaded = Course::loadPack(m_pack->path());
        return loaded ? loaded->problems : Course::Problems{{file, 0, 0, {}, loaded.error().text()}};
    }

    /// What the readers say by this rule when the file reads so.
    QStringList messages(const QString &file, const QByteArray &text, QLatin1StringView rule) const
    {
        const QByteArray before = m_pack->read(file);
        m_pack->write(file, text);
        QStringList found;
        for (const Course::Problem &problem : problemsOf(file)) {
            if (problem.file == file && (rule.isEmpty() || problem.rule == rule)) {
                found << problem.message;
            }
        }
        m_pack->write(file, before);
        return found;
    }

    /// The list at the end of a message: "… one of: a, b."
    static QStringList listIn(const QString &message)
    {
        static const QRegularExpression list(u"one of: (.*)\\.$"_s);
        return sorted(list.match(message).captured(1).split(u", "_s));
    }

    /// Calls `visit(file, document, table, part)` once for each part of a schema that describes a table.
    template<typename Visit>
    void forEachPart(Visit visit)
    {
        for (const QString &file : filesOf(m_pack->path())) {
            const JsonSchema &schema = schemaOf(file);
            SchemaDocument document(m_pack->read(file), schema);
            QSet<QString> seen;
            document.forEachTable([&](toml::table &table, const JsonSchema::Part &part) {
                if (!seen.contains(part.pointer)) {
                    seen.insert(part.pointer);
                    visit(file, document, table, part);
                }
            });
        }
    }

private slots:
    void initTestCase()
    {
        for (const QString &name : QDir(schemaFolder).entryList({u"*.json"_s}, QDir::Files)) {
            const QJsonObject schema = QJsonDocument::fromJson(read(schemaFolder + name)).object();
            QVERIFY2(!schema.isEmpty(), qPrintable(name));
            QCOMPARE(schema[u"$schema"_s].toString(), u"http://json-schema.org/draft-04/schema#"_s);
            m_schemas.insert(name, JsonSchema(schema));
        }
        QCOMPARE(m_schemas.size(), schemaRules().size());
        for (const SchemaRule &rule : schemaRules()) {
            QVERIFY2(m_schemas.contains(rule.schema), qPrintable(rule.schema));
        }
        writeWholePack();
    }

    void files_fitTheirSchema_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::newRow("the course") << QStringLiteral(OCHRE_SOURCE_DIR "/lessons/rust");
        QTest::newRow("every kind") << QStringLiteral(OCHRE_SOURCE_DIR "/tests/course/data/every-kind");
        QTest::newRow("format 1") << QStringLiteral(OCHRE_SOURCE_DIR "/tests/course/data/good");
        QTest::newRow("whole") << m_pack->path();
    }

    void files_fitTheirSchema()
    {
        QFETCH(QString, pack);
        const QStringList files = filesOf(pack);
        QVERIFY(files.size() >= 5);
        for (const QString &file : files) {
            const QStringList names = schemasOf(file);
            QVERIFY2(names.size() == 1, qPrintable(file + u": "_s + names.join(u' ')));
            const QStringList problems = SchemaDocument(read(pack + u'/' + file), schemaOf(file)).problems();
            QVERIFY2(problems.isEmpty(), qPrintable(file + u'\n' + problems.join(u'\n')));
        }
    }

    void keys_areThoseOfTheReaders()
    {
        QHash<QString, QStringList> proven;
        forEachPart(
            [&](const QString &file, const SchemaDocument &document, toml::table &table, const JsonSchema::Part &part) {
                table.insert("zz-unknown", 1);
                const QStringList told = messages(file, document.text(), "unknown-key"_L1);
                table.erase("zz-unknown");
                QVERIFY2(told.size() == 1, qPrintable(file + part.pointer + u'\n' + told.join(u'\n')));
                const QStringList keys = part.schema[u"properties"_s].toObject().keys();
                QCOMPARE(keys, listIn(told.front()));
                proven[schemasOf(file).front()] << part.pointer;
            });
        // Nothing stands in a schema that no reader was asked about.
        for (const auto &[name, schema] : m_schemas.asKeyValueRange()) {
            QCOMPARE(sorted(proven[name]), schema.tables());
        }
    }

    void requiredKeys_areMissedByTheReaders()
    {
        int tried = 0;
        forEachPart(
            [&](const QString &file, const SchemaDocument &document, toml::table &table, const JsonSchema::Part &part) {
                for (const QJsonValue &key : part.schema[u"required"_s].toArray()) {
                    const std::string name = key.toString().toStdString();
                    const toml::table whole = table;
                    table.erase(name);
                    QVERIFY2(!messages(file, document.text(), {}).isEmpty(),
                             qPrintable(file + part.pointer + u": "_s + key.toString()));
                    table = whole;
                    ++tried;
                }
            });
        QVERIFY(tried > 150);
    }

    void names_areThoseOfTheReaders()
    {
        QHash<QString, QStringList> asked; // by key: what the schemas allow, of all kinds together
        QHash<QString, QStringList> told;
        forEachPart(
            [&](const QString &file, const SchemaDocument &document, toml::table &table, const JsonSchema::Part &part) {
                const QJsonObject properties = part.schema[u"properties"_s].toObject();
                for (const QString &key : properties.keys()) {
                    const JsonSchema::Part value = schemaOf(file).resolved(JsonSchema::property(part, key), {});
                    if (!value.schema.contains(u"enum"_s) || value.schema[u"type"_s] != u"string"_s) {
                        continue;
                    }
                    const QString place = schemasOf(file).front() + u' ' + key;
                    for (const QJsonValue &name : value.schema[u"enum"_s].toArray()) {
                        asked[place] << name.toString();
                    }
                    const toml::table whole = table;
                    table.insert_or_assign(key.toStdString(), "zz");
                    const QStringList said = messages(file, document.text(), "bad-value"_L1);
                    table = whole;
                    QVERIFY2(!said.isEmpty(), qPrintable(file + part.pointer + u": "_s + key));
                    told[place] = listIn(said.front());
                }
            });
        QVERIFY(asked.size() >= 10);
        for (auto [place, names] : asked.asKeyValueRange()) {
            names.removeDuplicates();
            QVERIFY2(sorted(names) == told[place], qPrintable(place + u": "_s + told[place].join(u' ')));
        }
    }

    void mistakes_areFound_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const char *file, const char *before, const char *after) {
            QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(before) << QByteArray(after);
        };
        row("a misspelt key", "course.toml", "summary =", "sumary =");
        row("a text for a list", "course.toml", "lessons = [\"01-counting\"]", "lessons = \"01-counting\"");
        row("an id with a blank", "course.toml", "id = \"every-kind\"", "id = \"every kind\"");
        row("an edition to come", "course.toml", "\"2024\"", "\"2042\"");
        row("an unknown kind", "01-counting/questions.toml", "kind = \"design\"", "kind = \"desing\"");
        row("a key of another kind", "01-counting/questions.toml", "weight = 3", "weight = 3\ncorrect = true");
        row("a number too high", "01-counting/questions.toml", "weight = 3", "weight = 6");
        row("a drill that takes long", "01-counting/drills/one-mut/drill.toml", "minutes = 1", "minutes = 4");
        row("no check", "01-counting/exercises/sum-line/exercise.toml", "check = \"output\"\n", "");
        row("a code of another language", "cards/ownership.toml", "\"E0382\"", "\"C2065\"");
    }

    void mistakes_areFound()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const QByteArray text = m_pack->read(file);
        QCOMPARE(text.count(before), 1);
        QVERIFY(SchemaDocument(text, schemaOf(file)).problems().isEmpty());
        const QByteArray damaged = QByteArray(text).replace(before, after);
        QVERIFY(!SchemaDocument(damaged, schemaOf(file)).problems().isEmpty());
        QVERIFY(!messages(file, damaged, {}).isEmpty()); // and the readers agree
    }

    void command_writesTheSchemas()
    {
        ConsoleBench console;
        const QString folder = console.at(u"new/schema"_s);
        QCOMPARE(console.run(runPackCommand, {u"schema"_s, folder}), static_cast<int>(Fine));
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), m_schemas.size());
        for (const SchemaRule &rule : schemaRules()) {
            QCOMPARE(read(folder + u'/' + rule.schema), read(schemaFolder + rule.schema));
            QVERIFY2(console.out.contains(
                         u"include = ['%1']\nschema.path = '%2'\n"_s.arg(rule.files, folder + u'/' + rule.schema)),
                     qPrintable(console.out));
        }
        QVERIFY(console.out.contains(u"#:schema "_s + folder));
        QCOMPARE(console.run(runPackCommand, {u"schema"_s, folder, u"--json"_s}), static_cast<int>(Fine)); // once more
        QCOMPARE(console.json()[u"rules"_s].toArray().size(), m_schemas.size());
    }

    void command_saysWhereItMayNotWrite()
    {
        ConsoleBench console;
        QFile file(console.at(u"a-file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(console.run(runPackCommand, {u"schema"_s, file.fileName()}), static_cast<int>(Impossible));
        QVERIFY2(console.err.contains(u"a-file"_s), qPrintable(console.err));
    }
};

QTEST_GUILESS_MAIN(TestPackSchema)
#include "tst_packschema.moc"
