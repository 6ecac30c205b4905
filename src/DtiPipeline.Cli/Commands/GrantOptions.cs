using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.People;

namespace DtiPipeline.Cli.Commands;

/// <summary>The options that say what somebody, or a key, may do and where.</summary>
internal sealed class GrantOptions
{
    private readonly Option<string[]> _role = new("--role") { Description = $"one of {string.Join(", ", Roles.Words.Words)}; may be given several times", HelpName = "ROLE", Required = true };
    private readonly Option<string[]> _unit = new("--unit") { Description = "only this unit and those below it (default: all); may be given several times", HelpName = "CODE[@DATE]" };
    private readonly Option<string?> _agency = new("--agency") { Description = "only indicators that this agency leads (default: all)", HelpName = "CODE" };

    public IEnumerable<Option> All => [_role, _unit, _agency];

    /// <exception cref="CommandFault">A role, unit or agency is unknown.</exception>
    public ImmutableArray<Grant> Read(CommandContext context, DefinitionSet definitions)
    {
        var roles = context.Get(_role)!.Select(word => Roles.Words.TryGet(word, out var role) ? role : throw CommandFault.UnknownName("role", word, Roles.Words.Words));
        var units = (context.Get(_unit) ?? []) is { Length: > 0 } given ? given.Select(text => IdentityOf(definitions, text)).ToArray() : new string?[] { null };
        var agency = context.Get(_agency);
        if (agency is not null && !definitions.Agencies.Any(one => one.Codes.Contains(agency)))
            throw CommandFault.UnknownName("agency", agency, definitions.Agencies.SelectMany(one => one.Codes).Distinct());
        return [.. from role in roles from unit in units select new Grant(role, unit, agency)];
    }

    /// <summary>What grants allow, for a table.</summary>
    public static string Text(CommandContext context, IEnumerable<Grant> grants) =>
        string.Join("; ", grants.Select(grant => $"{grant.Role.Title(context.Language)} {grant.Unit ?? "*"}{(grant.Agency is null ? "" : $" / {grant.Agency}")}"));

    /// <summary>A code alone is one of today's; <c>099@2024-12-31</c> the unit that had it then.</summary>
    private static string IdentityOf(DefinitionSet definitions, string text)
    {
        var (code, day) = text.Split('@') is [var bare, var dated] ? (bare, DateOnly.TryParse(dated, CultureInfo.InvariantCulture, out var given) ? given : throw new UsageFault($"`{dated}` is not a date; write it as 2024-12-31")) : (text, VietnamTime.Today(TimeProvider.System));
        return Enrolment.IdentityOf(definitions, code, day)
            ?? throw new UsageFault($"no unit has the code `{code}` on {day:yyyy-MM-dd}; name the day it existed: {code}@2024-12-31");
    }
}
