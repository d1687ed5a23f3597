// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/stylesheet.h"

#include <QFile>
#include <QHash>
#include <QPushButton>

static void initStyleResources()
{
    Q_INIT_RESOURCE(style);
}

namespace Ochre::Widgets {

namespace {

QHash<QString, QColor> colorsByName(const Design::Palette &colors)
{
    return {{QStringLiteral("window"), colors.window},
            {QStringLiteral("panel"), colors.panel},
            {QStringLiteral("page"), colors.page},
            {QStringLiteral("editor"), colors.editor},
            {QStringLiteral("text"), colors.text},
            {QStringLiteral("muted"), colors.muted},
            {QStringLiteral("line"), colors.line},
            {QStringLiteral("accent"), colors.accent},
            {QStringLiteral("accentSoft"), colors.accentSoft},
            {QStringLiteral("onAccent"), colors.onAccent},
            {QStringLiteral("good"), colors.good},
            {QStringLiteral("goodSoft"), colors.goodSoft},
            {QStringLiteral("bad"), colors.bad},
            {QStringLiteral("badSoft"), colors.badSoft},
            {QStringLiteral("info"), colors.info},
            {QStringLiteral("infoSoft"), colors.infoSoft},
            {QStringLiteral("warning"), colors.warning},
            {QStringLiteral("warningSoft"), colors.warningSoft}};
}

} // namespace

QString styleSheet(const Design::Look &look)
{
    initStyleResources();
    QFile file(QStringLiteral(":/style/ochre.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("the style sheet is missing");
    }
    const QString source = QString::fromUtf8(file.readAll());
    const QHash<QString, QColor> colors = colorsByName(look.palette);
    // "@name" is a colour, "@12px" a length at the zoom of this look.
    QString result;
    result.reserve(source.size() * 2);
    for (qsizetype i = 0; i < source.size();) {
        if (source.at(i) != u'@') {
            result += source.at(i++);
            continue;
        }
        qsizetype end = i + 1;
        while (end < source.size() && source.at(end).isLetterOrNumber()) {
            ++end;
        }
        const QString name = source.mid(i + 1, end - i - 1);
        result += name.endsWith(u"px") ? QString::number(look.type.px(name.chopped(2).toInt())) + u"px"
                                       : colors.value(name, Qt::magenta).name();
        i = end;
    }
    return result;
}

QPalette palette(const Design::Look &look)
{
    const Design::Palette &colors = look.palette;
    QPalette result;
    const std::initializer_list<std::pair<QPalette::ColorRole, QColor>> roles{
        {QPalette::Window, colors.window},
        {QPalette::WindowText, colors.text},
        {QPalette::Base, colors.page},
        {QPalette::AlternateBase, colors.panel},
        {QPalette::Text, colors.text},
        {QPalette::Button, colors.page},
        {QPalette::ButtonText, colors.text},
        {QPalette::Highlight, colors.accent},
        {QPalette::HighlightedText, colors.onAccent},
        {QPalette::ToolTipBase, colors.panel},
        {QPalette::ToolTipText, colors.text},
        {QPalette::PlaceholderText, colors.muted},
        {QPalette::Link, colors.accent},
        {QPalette::LinkVisited, colors.accent},
        {QPalette::Mid, colors.line},
        {QPalette::Midlight, colors.line},
        {QPalette::Dark, colors.line},
        {QPalette::Light, colors.page},
        {QPalette::Shadow, colors.line},
        {QPalette::BrightText, colors.bad},
        {QPalette::Accent, colors.accent}};
    for (const auto &[role, color] : roles) {
        result.setColor(role, color);
    }
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        result.setColor(QPalette::Disabled, role, colors.muted);
    }
    return result;
}

void setButtonFont(QPushButton &button, const Design::Look &look)
{
    const bool isBold = button.property("primary").toBool() || button.property("quiet").toBool();
    button.setFont(isBold ? look.type.uiStrong() : look.type.ui());
}

} // namespace Ochre::Widgets
