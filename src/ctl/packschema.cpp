// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/packschema.h"

#include "ctl/authoring.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

const QString schemas = u"schema"_s;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PackSchema)
};

// A TOML text that stands for itself; a path with an apostrophe needs the other form.
QString quoted(const QString &path)
{
    if (!path.contains(u'\'')) {
        return u'\'' + path + u'\'';
    }
    QString escaped = path;
    return u'"' + escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

void explain(const QString &folder, const Console &console)
{
    console.out << Text::tr("The schemas lie in %1 now. For taplo, and for editors that use it, write this into "
                            "taplo.toml beside course.toml:")
                       .arg(folder)
                << '\n';
    for (const SchemaRule &rule : schemaRules()) {
        console.out << u"\n[[rule]]\ninclude = [%1]\nschema.path = %2\n"_s.arg(quoted(rule.files),
                                                                               quoted(folder + u'/' + rule.schema));
    }
    console.out << '\n'
                << Text::tr("Or begin a single file with a line such as:") << "\n\n#:schema " << folder << '/'
                << schemaRules().front().schema << '\n';
}

} // namespace

const std::vector<SchemaRule> &schemaRules()
{
    static const std::vector<SchemaRule> rules{
        {u"**/course.toml"_s, u"course.json"_s},
        {u"**/questions.toml"_s, u"questions.json"_s},
        {u"**/questions.*.toml"_s, u"translation.json"_s},
        {u"**/exercise.toml"_s, u"exercise.json"_s},
        {u"**/drill.toml"_s, u"drill.json"_s},
        {u"**/bank/*.toml"_s, u"bank.json"_s},
        {u"**/cards/*.toml"_s, u"cards.json"_s},
        {u"**/taught.toml"_s, u"taught.json"_s},
        {u"**/retired.toml"_s, u"retired.json"_s},
        {u"**/released.toml"_s, u"released.json"_s},
    };
    return rules;
}

int writeSchemas(const QString &folder, bool json, const Console &console)
{
    const QStringList files = Authoring::files(schemas);
    for (const QString &file : files) {
        const Result<void> written = Authoring::write(folder + u'/' + file, Authoring::content(schemas, file));
        if (!written) {
            return console.impossible(written.error());
        }
    }
    if (json) {
        QJsonArray rules;
        for (const SchemaRule &rule : schemaRules()) {
            rules << QJsonObject{{u"files"_s, rule.files}, {u"schema"_s, QString(folder + u'/' + rule.schema)}};
        }
        console.writeJson({{u"folder"_s, folder}, {u"rules"_s, rules}});
    } else {
        explain(folder, console);
    }
    return Fine;
}

} // namespace Ochre::Ctl
