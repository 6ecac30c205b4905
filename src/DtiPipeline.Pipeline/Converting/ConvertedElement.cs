using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.OrgUnits.Converting;

namespace DtiPipeline.Pipeline.Converting;

/// <summary>The figures of one data element, put on the units of another day.</summary>
public sealed record ConvertedElement(DataElement Element, ConvertedFigures Result);
