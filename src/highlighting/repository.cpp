// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "highlighting/repository.h"

#include <KSyntaxHighlighting/Repository>
#include <QHash>

#include <memory>

// Outside every namespace, as the macro wants it: a static library's resources are otherwise dropped by the linker.
static void initHighlightingResources()
{
    Q_INIT_RESOURCE(highlighting);
}

namespace Ochre::Highlighting {

namespace {

/// Loading takes about 7 ms and a second copy 3 MB, so there is one, made when the first text is coloured.
const KSyntaxHighlighting::Repository &repository()
{
    static const std::unique_ptr<KSyntaxHighlighting::Repository> instance = [] {
        initHighlightingResources();
        return std::make_unique<KSyntaxHighlighting::Repository>();
    }();
    return *instance;
}

QString definitionName(const QString &language)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("rust"), QStringLiteral("Ochre Rust")}, {QStringLiteral("rs"), QStringLiteral("Ochre Rust")},
        {QStringLiteral("toml"), QStringLiteral("TOML")},       {QStringLiteral("json"), QStringLiteral("JSON")},
        {QStringLiteral("sh"), QStringLiteral("Bash")},         {QStringLiteral("bash"), QStringLiteral("Bash")},
        {QStringLiteral("shell"), QStringLiteral("Bash")},      {QStringLiteral("c"), QStringLiteral("C")},
        {QStringLiteral("cpp"), QStringLiteral("C++")},         {QStringLiteral("python"), QStringLiteral("Python")},
        {QStringLiteral("yaml"), QStringLiteral("YAML")},       {QStringLiteral("html"), QStringLiteral("HTML")},
        {QStringLiteral("sql"), QStringLiteral("SQL")},         {QStringLiteral("diff"), QStringLiteral("Diff")},
    };
    return names.value(language.toLower());
}

QString themeName(Design::Scheme scheme)
{
    switch (scheme) {
    case Design::Scheme::Dark:
        return QStringLiteral("Ochre Dark");
    case Design::Scheme::HighContrast:
        return QStringLiteral("Ochre High Contrast");
    case Design::Scheme::Light:
        break;
    }
    return QStringLiteral("Ochre Light");
}

} // namespace

KSyntaxHighlighting::Definition definitionFor(const QString &language)
{
    const QString name = definitionName(language);
    return name.isEmpty() ? KSyntaxHighlighting::Definition() : repository().definitionForName(name);
}

KSyntaxHighlighting::Theme themeFor(Design::Scheme scheme)
{
    return repository().theme(themeName(scheme));
}

} // namespace Ochre::Highlighting
