// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storybench.h"
#include "storyrules.h"

#include <QJsonDocument>
#include <QTest>
#include <QTextStream>

#include <memory>

using namespace Ochre::Stories;
using namespace Qt::StringLiterals;

/// Programs that nobody wrote for stories: no arrow of theirs may break a rule. OCHRE_STORY_PROGRAMS names a folder of
/// more programs, whose stories are printed for reading.
class TestStoryCorpus final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_compilers = compilers();
        QVERIFY2(!m_compilers.empty(), "no rustc");
        for (const QString &path : programs()) {
            m_sources << readData(path);
        }
        m_press = std::make_unique<StoryPress>(m_compilers, m_sources);
    }

    void errorIndex_tellsNoWrongStory_data()
    {
        QTest::addColumn<QString>("code");
        for (const QString &code : LabelTable::standard().codes()) {
            QTest::newRow(qPrintable(code)) << code;
        }
    }

    // Each explanation begins with a program that has the error: it must get a story.
    void errorIndex_tellsNoWrongStory()
    {
        QFETCH(QString, code);
        for (const Compiler &compiler : m_compilers) {
            const QByteArrayList examples = examplesOf(compiler, code);
            QVERIFY2(!examples.isEmpty(), qPrintable(compiler.path));
            const StoryPress press({compiler}, examples);
            QStringList told;
            for (qsizetype i = 0; i < examples.size(); ++i) {
                const std::vector<Story> &stories = press.stories(0, size_t(i));
                const QString broken = brokenRules(stories, examples[i]);
                QVERIFY2(broken.isEmpty(), qPrintable(broken + u'\n' + QString::fromUtf8(examples[i])));
                for (const Story &story : stories) {
                    told << story.code;
                }
            }
            QVERIFY2(told.contains(code), qPrintable(compiler.version + u": "_s + told.join(u' ')));
        }
    }

    void programs_tellNoWrongStory_data()
    {
        QTest::addColumn<int>("program");
        const QStringList paths = programs();
        for (int i = 0; i < int(paths.size()); ++i) {
            QTest::newRow(qPrintable(QFileInfo(paths[i]).fileName())) << i;
        }
    }

    void programs_tellNoWrongStory()
    {
        QFETCH(int, program);
        const QByteArray source = m_sources.at(program);
        for (size_t i = 0; i < m_compilers.size(); ++i) {
            const std::vector<Story> &stories = m_press->stories(i, size_t(program));
            if (qEnvironmentVariableIsSet("OCHRE_STORY_PROGRAMS")) {
                QTextStream(stdout) << programs().at(program) << ' ' << m_compilers[i].version << ' '
                                    << QJsonDocument(toJson(stories)).toJson(QJsonDocument::Compact) << '\n';
            }
            const QString broken = brokenRules(stories, source);
            QVERIFY2(broken.isEmpty(), qPrintable(m_compilers[i].version + u'\n' + broken));
        }
    }

private:
    static QStringList programs()
    {
        QStringList paths;
        QStringList folders{QStringLiteral(OCHRE_SOURCE_DIR "/tests/diagnostics/data/programs")};
        folders << qEnvironmentVariable("OCHRE_STORY_PROGRAMS").split(u':', Qt::SkipEmptyParts);
        for (const QString &folder : folders) {
            for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.rs"_s}, QDir::Files, QDir::Name)) {
                paths << file.filePath();
            }
        }
        return paths;
    }

    // As rustdoc makes programs of them: hidden lines are shown, and what has no main stands in one.
    static QByteArrayList examplesOf(const Compiler &compiler, const QString &code)
    {
        const QByteArray text =
            outputOf(compiler.path, {u"--explain"_s, code}, QDir::tempPath(), QProcess::StandardOutput);
        static const QRegularExpression fence(u"```[^\\n]*\\n(.*?)```"_s,
                                              QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression hidden(u"^# ?"_s, QRegularExpression::MultilineOption);
        QByteArrayList examples;
        for (const QRegularExpressionMatch &match : fence.globalMatch(QString::fromUtf8(text))) {
            QString body = match.captured(1);
            body.remove(hidden);
            examples << (body.contains(u"fn main"_s) ? body : u"fn main() {\n"_s + body + u"}\n"_s).toUtf8();
        }
        return examples;
    }

    std::vector<Compiler> m_compilers;
    QByteArrayList m_sources;
    std::unique_ptr<StoryPress> m_press;
};

QTEST_GUILESS_MAIN(TestStoryCorpus)
#include "tst_storycorpus.moc"
