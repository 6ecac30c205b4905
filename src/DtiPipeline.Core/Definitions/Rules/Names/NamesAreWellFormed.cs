using System.Text.RegularExpressions;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Names;

/// <summary>Names become table and column names on two databases, parts of addresses and of file names: lower-case ASCII in one form, and short enough.</summary>
public sealed partial class NamesAreWellFormed : IDefinitionRule
{
    // PostgreSQL cuts longer identifiers in silence; a staging table is called stg_<connector>_<stream>_<8 characters>.
    private const int LongestTable = 63;
    private const int AroundNames = 14;

    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        foreach (var connector in set.Connectors)
        {
            if (connector.Id.Length > 0 && !Kebab().IsMatch(connector.Id))
                yield return Bad(set.Positions.Value(connector.At, "id"), connector.Id, "letters a-z, digits and hyphens");
            foreach (var stream in connector.Streams)
            {
                if (!Kebab().IsMatch(stream.Id))
                    yield return Bad(stream.At, stream.Id, "letters a-z, digits and hyphens");
                else if (connector.Id.Length + stream.Id.Length + AroundNames > LongestTable)
                    yield return Bad(stream.At, stream.Id, "a shorter name: with its connector's at most 49 characters");
                foreach (var field in stream.Fields)
                    if (field.Name == Lookups.AsOf)
                        yield return Bad(field.At, field.Name, "another name: every stream has its own `as_of` already");
                    else if (!Snake().IsMatch(field.Name))
                        yield return Bad(field.At, field.Name, "letters a-z, digits and underscores");
            }
        }
        foreach (var element in set.Elements.Where(element => !Dotted().IsMatch(element.Code)))
            yield return Bad(element.At, element.Code, "letters a-z, digits, hyphens and dots");
        foreach (var name in set.Sets.Select(indicators => (indicators.Id, At: set.Positions.Value(indicators.At, "id")))
            .Concat(set.Assessments.Select(assessment => (assessment.Id, assessment.At)))
            .Concat(set.Processes.SelectMany(process => process.States.Select(state => (state.Id, state.At)).Concat(process.Moves.Select(move => (move.Id, move.At))).Prepend((process.Id, process.At))))
            .Concat(set.Alerts.Rules.Select(rule => (rule.Id, rule.At)).Concat(set.Alerts.Addresses.Select(address => (Id: address.Name, address.At))))
            .Concat(set.Rules.Select(rule => (rule.Id, At: set.Positions.Value(rule.At, "id"))))
            .Concat(set.Assessments.SelectMany(assessment => assessment.Rounds).Select(round => (round.Id, At: set.Positions.Value(round.At, "id")))))
            if (name.Id.Length > 0 && !Kebab().IsMatch(name.Id))
                yield return Bad(name.At, name.Id, "letters a-z, digits and hyphens");
    }

    private static Finding Bad(SourceSpan at, string name, string expected) => Finding.In(at, DefinitionCodes.BadName, ("name", name), ("expected", expected));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kebab();

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Snake();

    [GeneratedRegex("^[a-z0-9]+([.-][a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dotted();
}
