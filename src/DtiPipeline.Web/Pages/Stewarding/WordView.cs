using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Stewarding;

namespace DtiPipeline.Web.Pages.Stewarding;

/// <summary>All raw words at one moment.</summary>
/// <param name="Waiting">Those that a person must decide, the most important first.</param>
/// <param name="Errors">What is wrong with the definition files; while there is anything, nothing can be decided.</param>
public sealed record WordView(DefinitionSet Definitions, ImmutableArray<SurveyedStream> Streams, ImmutableArray<WaitingWord> Waiting, ImmutableArray<Finding> Errors);
