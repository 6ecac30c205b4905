using DtiPipeline.Core.Diagnostics;
using YamlDotNet.Core;

namespace DtiPipeline.Core.Definitions.Nodes;

/// <summary>Turns the text of one YAML document into nodes. Anchors, aliases and tags are refused: a definition says what it means where it stands.</summary>
public static class YamlText
{
    /// <summary>What the library says most often, in words for people who do not know the grammar of YAML.</summary>
    private static readonly Dictionary<string, string> Plainer = new()
    {
        ["did not find expected key"] = "a new name was expected here, indented like the names above",
        ["did not find expected '-' indicator"] = "a new item of the list was expected here, beginning with `-`",
        ["found invalid mapping"] = "a colon too many, or wrong indentation",
        ["found invalid tab as indentation"] = "indented with a tab; use blanks",
        ["found a tab character that violate indentation"] = "indented with a tab; use blanks",
        ["found character that cannot start any token"] = "a value cannot begin with this sign; quote it",
        ["found unexpected end of stream"] = "a quote is opened and never closed",
        ["found wrong indentation"] = "a quote is never closed, or its text goes on with wrong indentation",
        ["found unknown escape character"] = "a backslash in double quotes stands before a sign it cannot; use single quotes",
        ["could not find expected ':'"] = "the colon after a name is missing",
        ["did not find expected node content"] = "a value is missing here",
    };

    /// <returns>The document's root, or null when it cannot be read (the finding says why) or is empty.</returns>
    public static Node? Read(string file, string text, FindingLog log)
    {
        var reader = new YamlNodeReader(file, text, log);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException fault)
        {
            log.Add(reader.OpenBracket is { } bracket && SpeaksOfBrackets(fault.Message)
                ? Unclosed(bracket)
                : Unreadable(file, text, fault));
        }
        catch (InvalidOperationException) when (reader.OpenBracket is not null)
        {
            // The YAML library leaves an unterminated flow list before a mapping with this exception and no position.
            log.Add(Unclosed(reader.OpenBracket.Value));
        }
        return null;
    }

    private static bool SpeaksOfBrackets(string message) =>
        message.Contains("flow", StringComparison.Ordinal) || message.Contains("expected node content", StringComparison.Ordinal);

    private static Finding Unclosed((SourceSpan At, string Sign) bracket) => Finding.In(bracket.At, DefinitionCodes.UnclosedBracket, ("sign", bracket.Sign));

    private static Finding Unreadable(string file, string text, YamlException fault)
    {
        var line = (int)fault.Start.Line;
        var column = (int)fault.Start.Column;
        if (fault.Message.Contains("tab", StringComparison.Ordinal) && TabbedLine(text) is { } tabbed)
            (line, column) = (tabbed, 1);
        return Finding.In(new SourceSpan(file, Math.Max(1, line), Math.Max(1, column), 1), DefinitionCodes.UnreadableYaml, ("why", Why(fault.Message)));
    }

    // The library reports a tab at the key above it.
    private static int? TabbedLine(string text)
    {
        var index = text.Split('\n').ToList().FindIndex(line => line.TrimStart(' ').StartsWith('\t'));
        return index < 0 ? null : index + 1;
    }

    /// <summary>"While parsing a block mapping, did not find expected key." → "did not find expected key".</summary>
    private static string Why(string message)
    {
        var why = message.StartsWith("While ", StringComparison.Ordinal) && message.Contains(',') ? message[(message.IndexOf(',') + 1)..] : message;
        why = why.Trim().TrimEnd('.');
        return Plainer.GetValueOrDefault(why, char.ToLowerInvariant(why[0]) + why[1..]);
    }
}
