<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis autoRefreshMode="Disabled" autoRefreshTime="0" hasScaleBasedVisibilityFlag="0" labelsEnabled="1" maxScale="0" minScale="100000000" simplifyAlgorithm="0" simplifyDrawingHints="1" simplifyDrawingTol="1" simplifyLocal="1" simplifyMaxScale="1" styleCategories="Symbology|Labeling|Fields|MapTips|Rendering|Legend" symbologyReferenceScale="-1" version="3.40.6-Bratislava">
 <renderer-v2 enableorderby="0" forceraster="0" referencescale="-1" symbollevels="0" type="RuleRenderer">
  <rules key="{39c9cfb1-ba03-5034-aa52-32f7e5c8cd3f}">
   <rule filter="coalesce(&quot;valid_from&quot; &lt;= to_date(@map_end_time), true) AND coalesce(&quot;valid_to&quot; &gt; to_date(@map_start_time), true) AND (coalesce(@map_scale, 0) &lt;= 800000 OR coalesce(&quot;seat&quot;, 0) = 0 AND (&quot;unit_kind&quot; IN ('town', 'area') OR CASE WHEN attribute('label_side') IS NULL OR attribute('label_from') IS NULL THEN @map_scale &lt;= 250000 ELSE @map_scale &lt;= max(attribute('label_from'), coalesce(attribute('label_from_small'), 0)) END))" key="{cd7d01db-cedb-50d6-bf8d-b906a99aa0d0}">
    <rule key="{b0b02fb2-4e34-56c0-bb23-893b68193a22}" label="A place that is contested" symbol="0" />
   </rule>
  </rules>
  <symbols>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" frame_rate="10" is_animated="0" name="0" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value="" />
      <Option name="properties" />
      <Option name="type" type="QString" value="collection" />
     </Option>
    </data_defined_properties>
    <layer class="FilledMarker" enabled="1" id="{7095a3ff-bf4a-5bba-ae22-aff3b1e71004}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="color" type="QString" value="240,228,66,110,rgb:0.94117647058823528,0.89411764705882357,0.25882352941176473,0.43137254901960786" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="name" type="QString" value="circle" />
      <Option name="offset" type="QString" value="0,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="8.6" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="offset" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;seat&quot;, 0) &gt; 0, concat(round((max(5.2, 1.0 * &quot;ring&quot;) * sin(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))), 2), ',', round(-1 * (max(5.2, 1.0 * &quot;ring&quot;) * cos(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))), 2)), '0,0')" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
     <symbol alpha="1" clip_to_extent="1" force_rhr="0" frame_rate="10" is_animated="0" name="@0@0" type="fill">
      <data_defined_properties>
       <Option type="Map">
        <Option name="name" type="QString" value="" />
        <Option name="properties" />
        <Option name="type" type="QString" value="collection" />
       </Option>
      </data_defined_properties>
      <layer class="SimpleFill" enabled="1" id="{07c9f532-bf62-51e7-9c80-b7da1756beef}" locked="0" pass="0">
       <Option type="Map">
        <Option name="border_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
        <Option name="color" type="QString" value="240,228,66,110,rgb:0.94117647058823528,0.89411764705882357,0.25882352941176473,0.43137254901960786" />
        <Option name="joinstyle" type="QString" value="bevel" />
        <Option name="offset" type="QString" value="0,0" />
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
        <Option name="offset_unit" type="QString" value="MM" />
        <Option name="outline_color" type="QString" value="35,35,35,255,rgb:0.13725490196078433,0.13725490196078433,0.13725490196078433,1" />
        <Option name="outline_style" type="QString" value="no" />
        <Option name="outline_width" type="QString" value="0.26" />
        <Option name="outline_width_unit" type="QString" value="MM" />
        <Option name="style" type="QString" value="solid" />
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option name="name" type="QString" value="" />
         <Option name="properties" />
         <Option name="type" type="QString" value="collection" />
        </Option>
       </data_defined_properties>
      </layer>
      <layer class="LinePatternFill" enabled="1" id="{c94ef370-0423-5578-867e-aacef41d0c57}" locked="0" pass="0">
       <Option type="Map">
        <Option name="angle" type="QString" value="45" />
        <Option name="clip_mode" type="QString" value="during_render" />
        <Option name="color" type="QString" value="95,95,95,255,rgb:0.37254901960784315,0.37254901960784315,0.37254901960784315,1" />
        <Option name="coordinate_reference" type="QString" value="feature" />
        <Option name="distance" type="QString" value="1.2" />
        <Option name="distance_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
        <Option name="distance_unit" type="QString" value="MM" />
        <Option name="line_width" type="QString" value="0.2" />
        <Option name="line_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
        <Option name="line_width_unit" type="QString" value="MM" />
        <Option name="offset" type="QString" value="0" />
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
        <Option name="offset_unit" type="QString" value="MM" />
        <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
        <Option name="outline_width_unit" type="QString" value="MM" />
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option name="name" type="QString" value="" />
         <Option name="properties" />
         <Option name="type" type="QString" value="collection" />
        </Option>
       </data_defined_properties>
       <symbol alpha="1" clip_to_extent="1" force_rhr="0" frame_rate="10" is_animated="0" name="@@0@0@1" type="line">
        <data_defined_properties>
         <Option type="Map">
          <Option name="name" type="QString" value="" />
          <Option name="properties" />
          <Option name="type" type="QString" value="collection" />
         </Option>
        </data_defined_properties>
        <layer class="SimpleLine" enabled="1" id="{623d7911-8f2e-5698-8bd2-849d458cfe04}" locked="0" pass="0">
         <Option type="Map">
          <Option name="align_dash_pattern" type="QString" value="0" />
          <Option name="capstyle" type="QString" value="square" />
          <Option name="customdash" type="QString" value="5;2" />
          <Option name="customdash_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
          <Option name="customdash_unit" type="QString" value="MM" />
          <Option name="dash_pattern_offset" type="QString" value="0" />
          <Option name="dash_pattern_offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
          <Option name="dash_pattern_offset_unit" type="QString" value="MM" />
          <Option name="draw_inside_polygon" type="QString" value="0" />
          <Option name="joinstyle" type="QString" value="bevel" />
          <Option name="line_color" type="QString" value="95,95,95,255,rgb:0.37254901960784315,0.37254901960784315,0.37254901960784315,1" />
          <Option name="line_style" type="QString" value="solid" />
          <Option name="line_width" type="QString" value="0.2" />
          <Option name="line_width_unit" type="QString" value="MM" />
          <Option name="offset" type="QString" value="0" />
          <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
          <Option name="offset_unit" type="QString" value="MM" />
          <Option name="ring_filter" type="QString" value="0" />
          <Option name="trim_distance_end" type="QString" value="0" />
          <Option name="trim_distance_end_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
          <Option name="trim_distance_end_unit" type="QString" value="MM" />
          <Option name="trim_distance_start" type="QString" value="0" />
          <Option name="trim_distance_start_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
          <Option name="trim_distance_start_unit" type="QString" value="MM" />
          <Option name="tweak_dash_pattern_on_corners" type="QString" value="0" />
          <Option name="use_custom_dash" type="QString" value="0" />
          <Option name="width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
         </Option>
         <data_defined_properties>
          <Option type="Map">
           <Option name="name" type="QString" value="" />
           <Option name="properties" />
           <Option name="type" type="QString" value="collection" />
          </Option>
         </data_defined_properties>
        </layer>
       </symbol>
      </layer>
      <layer class="SimpleLine" enabled="1" id="{79603a5d-e6d6-5b99-beea-5e01ee59af23}" locked="0" pass="0">
       <Option type="Map">
        <Option name="align_dash_pattern" type="QString" value="0" />
        <Option name="capstyle" type="QString" value="round" />
        <Option name="customdash" type="QString" value="5;2" />
        <Option name="customdash_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
        <Option name="customdash_unit" type="QString" value="MM" />
        <Option name="dash_pattern_offset" type="QString" value="0" />
        <Option name="dash_pattern_offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
        <Option name="dash_pattern_offset_unit" type="QString" value="MM" />
        <Option name="draw_inside_polygon" type="QString" value="0" />
        <Option name="joinstyle" type="QString" value="round" />
        <Option name="line_color" type="QString" value="26,26,26,255,rgb:0.10196078431372549,0.10196078431372549,0.10196078431372549,1" />
        <Option name="line_style" type="QString" value="solid" />
        <Option name="line_width" type="QString" value="0.3" />
        <Option name="line_width_unit" type="QString" value="MM" />
        <Option name="offset" type="QString" value="0" />
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
        <Option name="offset_unit" type="QString" value="MM" />
        <Option name="ring_filter" type="QString" value="0" />
        <Option name="trim_distance_end" type="QString" value="0" />
        <Option name="trim_distance_end_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
        <Option name="trim_distance_end_unit" type="QString" value="MM" />
        <Option name="trim_distance_start" type="QString" value="0" />
        <Option name="trim_distance_start_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
        <Option name="trim_distance_start_unit" type="QString" value="MM" />
        <Option name="tweak_dash_pattern_on_corners" type="QString" value="0" />
        <Option name="use_custom_dash" type="QString" value="0" />
        <Option name="width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option name="name" type="QString" value="" />
         <Option name="properties" />
         <Option name="type" type="QString" value="collection" />
        </Option>
       </data_defined_properties>
      </layer>
     </symbol>
    </layer>
   </symbol>
  </symbols>
  <data-defined-properties>
   <Option type="Map">
    <Option name="name" type="QString" value="" />
    <Option name="properties" />
    <Option name="type" type="QString" value="collection" />
   </Option>
  </data-defined-properties>
 </renderer-v2>
 <selection mode="Default">
  <selectionColor invalid="1" />
 </selection>
 <labeling type="rule-based">
  <rules key="{9ff3cf41-83fb-5fc0-90dd-e657690b849a}">
   <rule description="Keep labels off the halo" key="{30d60496-7e38-5fca-8b40-7f6f86c624e1}">
    <settings calloutType="simple">
     <text-style allowHtml="0" blendMode="0" capitalization="0" fieldName="" fontFamily="Open Sans" fontItalic="0" fontKerning="1" fontLetterSpacing="0" fontSize="10" fontSizeMapUnitScale="3x:0,0,0,0,0,0" fontSizeUnit="Point" fontStrikeout="0" fontUnderline="0" fontWeight="50" fontWordSpacing="0" forcedBold="0" forcedItalic="0" isExpression="0" legendString="Aa" multilineHeight="1" multilineHeightUnit="Percentage" namedStyle="Regular" previewBkgrdColor="255,255,255,255,rgb:1,1,1,1" tabStopDistance="80" tabStopDistanceMapUnitScale="3x:0,0,0,0,0,0" tabStopDistanceUnit="Point" textColor="50,50,50,255,rgb:0.19607843137254902,0.19607843137254902,0.19607843137254902,1" textOpacity="1" textOrientation="horizontal" useSubstitutions="0">
      <families>
       <family name="Open Sans" />
       <family name="Liberation Sans" />
       <family name="Helvetica" />
       <family name="Arial" />
       <family name="Sans Serif" />
      </families>
      <text-buffer bufferBlendMode="0" bufferColor="250,250,250,255,rgb:0.98039215686274506,0.98039215686274506,0.98039215686274506,1" bufferDraw="0" bufferJoinStyle="128" bufferNoFill="1" bufferOpacity="1" bufferSize="1" bufferSizeMapUnitScale="3x:0,0,0,0,0,0" bufferSizeUnits="MM" />
      <text-mask maskEnabled="0" maskJoinStyle="128" maskOpacity="1" maskSize="1.5" maskSize2="1.5" maskSizeMapUnitScale="3x:0,0,0,0,0,0" maskSizeUnits="MM" maskType="0" maskedSymbolLayers="" />
      <background shapeBlendMode="0" shapeBorderColor="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" shapeBorderWidth="0" shapeBorderWidthMapUnitScale="3x:0,0,0,0,0,0" shapeBorderWidthUnit="Point" shapeDraw="0" shapeFillColor="255,255,255,255,rgb:1,1,1,1" shapeJoinStyle="64" shapeOffsetMapUnitScale="3x:0,0,0,0,0,0" shapeOffsetUnit="Point" shapeOffsetX="0" shapeOffsetY="0" shapeOpacity="1" shapeRadiiMapUnitScale="3x:0,0,0,0,0,0" shapeRadiiUnit="Point" shapeRadiiX="0" shapeRadiiY="0" shapeRotation="0" shapeRotationType="0" shapeSVGFile="" shapeSizeMapUnitScale="3x:0,0,0,0,0,0" shapeSizeType="0" shapeSizeUnit="Point" shapeSizeX="0" shapeSizeY="0" shapeType="0">
       <symbol alpha="1" clip_to_extent="1" force_rhr="0" frame_rate="10" is_animated="0" name="fillSymbol" type="fill">
        <data_defined_properties>
         <Option type="Map">
          <Option name="name" type="QString" value="" />
          <Option name="properties" />
          <Option name="type" type="QString" value="collection" />
         </Option>
        </data_defined_properties>
        <layer class="SimpleFill" enabled="1" id="" locked="0" pass="0">
         <Option type="Map">
          <Option name="border_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
          <Option name="color" type="QString" value="255,255,255,255,rgb:1,1,1,1" />
          <Option name="joinstyle" type="QString" value="bevel" />
          <Option name="offset" type="QString" value="0,0" />
          <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
          <Option name="offset_unit" type="QString" value="MM" />
          <Option name="outline_color" type="QString" value="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" />
          <Option name="outline_style" type="QString" value="no" />
          <Option name="outline_width" type="QString" value="0" />
          <Option name="outline_width_unit" type="QString" value="Point" />
          <Option name="style" type="QString" value="solid" />
         </Option>
         <data_defined_properties>
          <Option type="Map">
           <Option name="name" type="QString" value="" />
           <Option name="properties" />
           <Option name="type" type="QString" value="collection" />
          </Option>
         </data_defined_properties>
        </layer>
       </symbol>
      </background>
      <shadow shadowBlendMode="6" shadowColor="0,0,0,255,rgb:0,0,0,1" shadowDraw="0" shadowOffsetAngle="135" shadowOffsetDist="1" shadowOffsetGlobal="1" shadowOffsetMapUnitScale="3x:0,0,0,0,0,0" shadowOffsetUnit="MM" shadowOpacity="0.69999999999999996" shadowRadius="1.5" shadowRadiusAlphaOnly="0" shadowRadiusMapUnitScale="3x:0,0,0,0,0,0" shadowRadiusUnit="MM" shadowScale="100" shadowUnder="0" />
      <dd_properties>
       <Option type="Map">
        <Option name="name" type="QString" value="" />
        <Option name="properties" />
        <Option name="type" type="QString" value="collection" />
       </Option>
      </dd_properties>
      <substitutions />
     </text-style>
     <text-format addDirectionSymbol="0" autoWrapLength="0" decimals="3" formatNumbers="0" leftDirectionSymbol="&lt;" multilineAlign="3" placeDirectionSymbol="0" plussign="0" reverseDirectionSymbol="0" rightDirectionSymbol="&gt;" useMaxLineLengthForAutoWrap="1" wrapChar="" />
     <placement allowDegraded="0" centroidInside="0" centroidWhole="0" dist="0" distMapUnitScale="3x:0,0,0,0,0,0" distUnits="MM" fitInPolygonOnly="0" geometryGenerator="if(coalesce(&quot;seat&quot;, 0) &gt; 0, transform(translate(transform(@geometry, @layer_crs, @map_crs), (max(5.2, 1.0 * &quot;ring&quot;) * sin(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))) * (@map_scale / 1000.0 / if(@map_units = 'degrees', 111320.0, 1.0)), (max(5.2, 1.0 * &quot;ring&quot;) * cos(radians((360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;)))) * (@map_scale / 1000.0 / if(@map_units = 'degrees', 111320.0, 1.0))), @map_crs, @layer_crs), @geometry)" geometryGeneratorEnabled="1" geometryGeneratorType="PointGeometry" labelOffsetMapUnitScale="3x:0,0,0,0,0,0" layerType="UnknownGeometry" lineAnchorClipping="0" lineAnchorPercent="0.5" lineAnchorTextPoint="FollowPlacement" lineAnchorType="0" maxCurvedCharAngleIn="25" maxCurvedCharAngleOut="-25" maximumDistance="0" maximumDistanceMapUnitScale="3x:0,0,0,0,0,0" maximumDistanceUnit="MM" offsetType="0" offsetUnits="MM" overlapHandling="PreventOverlap" overrunDistance="0" overrunDistanceMapUnitScale="3x:0,0,0,0,0,0" overrunDistanceUnit="MM" placement="0" placementFlags="10" polygonPlacementFlags="2" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" preserveRotation="1" prioritization="PreferCloser" priority="5" quadOffset="4" repeatDistance="0" repeatDistanceMapUnitScale="3x:0,0,0,0,0,0" repeatDistanceUnits="MM" rotationAngle="0" rotationUnit="AngleDegrees" xOffset="0" yOffset="0" />
     <rendering drawLabels="0" fontLimitPixelSize="0" fontMaxPixelSize="10000" fontMinPixelSize="0" labelPerPart="0" limitNumLabels="0" maxNumLabels="2000" mergeLines="0" minFeatureSize="0" obstacle="1" obstacleFactor="2" obstacleType="1" scaleMax="0" scaleMin="0" scaleVisibility="0" unplacedVisibility="0" upsidedownLabels="0" zIndex="0" />
     <dd_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="PredefinedPositionOrder" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="coalesce(NULL, if(coalesce(&quot;seat&quot;, 0) &gt; 0, CASE WHEN (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;) &gt;= 337.5 THEN 'T,TSR,TSL,TR,TL' WHEN (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;) &gt;= 292.5 THEN 'TL,L,T,TSL' WHEN (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;) &gt;= 247.5 THEN 'L,TL,BL' WHEN (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;) &gt;= 202.5 THEN 'BL,L,B,BSL' WHEN (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;) &gt;= 157.5 THEN 'B,BSR,BSL,BR,BL' WHEN (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;) &gt;= 112.5 THEN 'BR,R,B,BSR' WHEN (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;) &gt;= 67.5 THEN 'R,TR,BR' WHEN (360.0 * (&quot;seat&quot; - 1) / &quot;ring&quot;) &gt;= 22.5 THEN 'TR,R,T,TSR' ELSE 'T,TSR,TSL,TR,TL' END, NULL))" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </dd_properties>
     <callout type="simple">
      <Option type="Map">
       <Option name="anchorPoint" type="QString" value="pole_of_inaccessibility" />
       <Option name="blendMode" type="int" value="0" />
       <Option name="ddProperties" type="Map">
        <Option name="name" type="QString" value="" />
        <Option name="properties" />
        <Option name="type" type="QString" value="collection" />
       </Option>
       <Option name="drawToAllParts" type="bool" value="false" />
       <Option name="enabled" type="QString" value="0" />
       <Option name="labelAnchorPoint" type="QString" value="point_on_exterior" />
       <Option name="lineSymbol" type="QString" value="&lt;symbol type=&quot;line&quot; force_rhr=&quot;0&quot; clip_to_extent=&quot;1&quot; frame_rate=&quot;10&quot; alpha=&quot;1&quot; is_animated=&quot;0&quot; name=&quot;symbol&quot;&gt;&lt;data_defined_properties&gt;&lt;Option type=&quot;Map&quot;&gt;&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/&gt;&lt;Option name=&quot;properties&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/&gt;&lt;/Option&gt;&lt;/data_defined_properties&gt;&lt;layer class=&quot;SimpleLine&quot; enabled=&quot;1&quot; id=&quot;{14c274ff-c25b-5463-94c4-9136a413fa27}&quot; locked=&quot;0&quot; pass=&quot;0&quot;&gt;&lt;Option type=&quot;Map&quot;&gt;&lt;Option type=&quot;QString&quot; name=&quot;align_dash_pattern&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;capstyle&quot; value=&quot;square&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;customdash&quot; value=&quot;5;2&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;customdash_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;customdash_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;draw_inside_polygon&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;joinstyle&quot; value=&quot;bevel&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_color&quot; value=&quot;60,60,60,255,rgb:0.23529411764705882,0.23529411764705882,0.23529411764705882,1&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_style&quot; value=&quot;solid&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_width&quot; value=&quot;0.3&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_width_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;offset&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;offset_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;ring_filter&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;tweak_dash_pattern_on_corners&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;use_custom_dash&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;width_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;/Option&gt;&lt;data_defined_properties&gt;&lt;Option type=&quot;Map&quot;&gt;&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/&gt;&lt;Option name=&quot;properties&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/&gt;&lt;/Option&gt;&lt;/data_defined_properties&gt;&lt;/layer&gt;&lt;/symbol&gt;" />
       <Option name="minLength" type="double" value="0" />
       <Option name="minLengthMapUnitScale" type="QString" value="3x:0,0,0,0,0,0" />
       <Option name="minLengthUnit" type="QString" value="MM" />
       <Option name="offsetFromAnchor" type="double" value="0" />
       <Option name="offsetFromAnchorMapUnitScale" type="QString" value="3x:0,0,0,0,0,0" />
       <Option name="offsetFromAnchorUnit" type="QString" value="MM" />
       <Option name="offsetFromLabel" type="double" value="0" />
       <Option name="offsetFromLabelMapUnitScale" type="QString" value="3x:0,0,0,0,0,0" />
       <Option name="offsetFromLabelUnit" type="QString" value="MM" />
      </Option>
     </callout>
    </settings>
   </rule>
  </rules>
 </labeling>
 <blendMode>0</blendMode>
 <featureBlendMode>0</featureBlendMode>
 <layerOpacity>1</layerOpacity>
 <legend showLabelLegend="0" type="default-vector" />
 <fieldConfiguration>
  <field configurationFlags="NoFlag" name="unit_id" />
  <field configurationFlags="NoFlag" name="unit_name" />
  <field configurationFlags="NoFlag" name="unit_kind" />
  <field configurationFlags="NoFlag" name="township_pcode" />
  <field configurationFlags="NoFlag" name="actor" />
  <field configurationFlags="NoFlag" name="against" />
  <field configurationFlags="NoFlag" name="status" />
  <field configurationFlags="NoFlag" name="confirmation" />
  <field configurationFlags="NoFlag" name="rival_claims" />
  <field configurationFlags="NoFlag" name="basis" />
  <field configurationFlags="NoFlag" name="claim_ids" />
  <field configurationFlags="NoFlag" name="origin" />
  <field configurationFlags="NoFlag" name="recorded_by" />
  <field configurationFlags="NoFlag" name="approximate" />
  <field configurationFlags="NoFlag" name="seat" />
  <field configurationFlags="NoFlag" name="ring" />
  <field configurationFlags="NoFlag" name="label_side" />
  <field configurationFlags="NoFlag" name="label_gap_mm" />
  <field configurationFlags="NoFlag" name="label_from" />
  <field configurationFlags="NoFlag" name="label_side_small" />
  <field configurationFlags="NoFlag" name="label_from_small" />
  <field configurationFlags="NoFlag" name="since" />
  <field configurationFlags="NoFlag" name="last_report" />
  <field configurationFlags="NoFlag" name="valid_from" />
  <field configurationFlags="NoFlag" name="valid_to" />
 </fieldConfiguration>
 <aliases>
  <alias field="unit_id" index="0" name="Unit id" />
  <alias field="unit_name" index="1" name="Unit" />
  <alias field="unit_kind" index="2" name="Kind of unit" />
  <alias field="township_pcode" index="3" name="Township (P-code)" />
  <alias field="actor" index="4" name="Actor" />
  <alias field="against" index="5" name="Against" />
  <alias field="status" index="6" name="Status" />
  <alias field="confirmation" index="7" name="Confirmed by" />
  <alias field="rival_claims" index="8" name="Claims not adopted" />
  <alias field="basis" index="9" name="Basis: who said it, when, where" />
  <alias field="claim_ids" index="10" name="Claims adopted" />
  <alias field="origin" index="11" name="Origin" />
  <alias field="recorded_by" index="12" name="Recorded by" />
  <alias field="approximate" index="13" name="Position only approximate (1 = yes)" />
  <alias field="seat" index="14" name="Seat of the mark (0 = in the middle)" />
  <alias field="ring" index="15" name="Seats around the position" />
  <alias field="label_side" index="16" name="Name: side of the mark" />
  <alias field="label_gap_mm" index="17" name="Name: distance from the middle of the mark (mm)" />
  <alias field="label_from" index="18" name="Name shown from scale 1:" />
  <alias field="label_side_small" index="19" name="Name: side of the mark on maps of smaller scale" />
  <alias field="label_from_small" index="20" name="Name on the second side from scale 1:" />
  <alias field="since" index="21" name="Status since" />
  <alias field="last_report" index="22" name="Last report" />
  <alias field="valid_from" index="23" name="Valid from (this day included)" />
  <alias field="valid_to" index="24" name="Valid to (this day excluded, empty = still so)" />
 </aliases>
 <splitPolicies>
  <policy field="unit_id" policy="Duplicate" />
  <policy field="unit_name" policy="Duplicate" />
  <policy field="unit_kind" policy="Duplicate" />
  <policy field="township_pcode" policy="Duplicate" />
  <policy field="actor" policy="Duplicate" />
  <policy field="against" policy="Duplicate" />
  <policy field="status" policy="Duplicate" />
  <policy field="confirmation" policy="Duplicate" />
  <policy field="rival_claims" policy="Duplicate" />
  <policy field="basis" policy="Duplicate" />
  <policy field="claim_ids" policy="Duplicate" />
  <policy field="origin" policy="Duplicate" />
  <policy field="recorded_by" policy="Duplicate" />
  <policy field="approximate" policy="Duplicate" />
  <policy field="seat" policy="Duplicate" />
  <policy field="ring" policy="Duplicate" />
  <policy field="label_side" policy="Duplicate" />
  <policy field="label_gap_mm" policy="Duplicate" />
  <policy field="label_from" policy="Duplicate" />
  <policy field="label_side_small" policy="Duplicate" />
  <policy field="label_from_small" policy="Duplicate" />
  <policy field="since" policy="Duplicate" />
  <policy field="last_report" policy="Duplicate" />
  <policy field="valid_from" policy="Duplicate" />
  <policy field="valid_to" policy="Duplicate" />
 </splitPolicies>
 <duplicatePolicies>
  <policy field="unit_id" policy="Duplicate" />
  <policy field="unit_name" policy="Duplicate" />
  <policy field="unit_kind" policy="Duplicate" />
  <policy field="township_pcode" policy="Duplicate" />
  <policy field="actor" policy="Duplicate" />
  <policy field="against" policy="Duplicate" />
  <policy field="status" policy="Duplicate" />
  <policy field="confirmation" policy="Duplicate" />
  <policy field="rival_claims" policy="Duplicate" />
  <policy field="basis" policy="Duplicate" />
  <policy field="claim_ids" policy="Duplicate" />
  <policy field="origin" policy="Duplicate" />
  <policy field="recorded_by" policy="Duplicate" />
  <policy field="approximate" policy="Duplicate" />
  <policy field="seat" policy="Duplicate" />
  <policy field="ring" policy="Duplicate" />
  <policy field="label_side" policy="Duplicate" />
  <policy field="label_gap_mm" policy="Duplicate" />
  <policy field="label_from" policy="Duplicate" />
  <policy field="label_side_small" policy="Duplicate" />
  <policy field="label_from_small" policy="Duplicate" />
  <policy field="since" policy="Duplicate" />
  <policy field="last_report" policy="Duplicate" />
  <policy field="valid_from" policy="Duplicate" />
  <policy field="valid_to" policy="Duplicate" />
 </duplicatePolicies>
 <defaults>
  <default applyOnUpdate="0" expression="" field="unit_id" />
  <default applyOnUpdate="0" expression="" field="unit_name" />
  <default applyOnUpdate="0" expression="" field="unit_kind" />
  <default applyOnUpdate="0" expression="" field="township_pcode" />
  <default applyOnUpdate="0" expression="" field="actor" />
  <default applyOnUpdate="0" expression="" field="against" />
  <default applyOnUpdate="0" expression="" field="status" />
  <default applyOnUpdate="0" expression="" field="confirmation" />
  <default applyOnUpdate="0" expression="" field="rival_claims" />
  <default applyOnUpdate="0" expression="" field="basis" />
  <default applyOnUpdate="0" expression="" field="claim_ids" />
  <default applyOnUpdate="0" expression="" field="origin" />
  <default applyOnUpdate="0" expression="" field="recorded_by" />
  <default applyOnUpdate="0" expression="" field="approximate" />
  <default applyOnUpdate="0" expression="" field="seat" />
  <default applyOnUpdate="0" expression="" field="ring" />
  <default applyOnUpdate="0" expression="" field="label_side" />
  <default applyOnUpdate="0" expression="" field="label_gap_mm" />
  <default applyOnUpdate="0" expression="" field="label_from" />
  <default applyOnUpdate="0" expression="" field="label_side_small" />
  <default applyOnUpdate="0" expression="" field="label_from_small" />
  <default applyOnUpdate="0" expression="" field="since" />
  <default applyOnUpdate="0" expression="" field="last_report" />
  <default applyOnUpdate="0" expression="" field="valid_from" />
  <default applyOnUpdate="0" expression="" field="valid_to" />
 </defaults>
 <constraints>
  <constraint constraints="0" exp_strength="0" field="unit_id" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="unit_name" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="unit_kind" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="township_pcode" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="actor" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="against" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="status" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="confirmation" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="rival_claims" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="basis" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="claim_ids" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="origin" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="recorded_by" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="approximate" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="seat" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="ring" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="label_side" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="label_gap_mm" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="label_from" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="label_side_small" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="label_from_small" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="since" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="last_report" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="valid_from" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="valid_to" notnull_strength="0" unique_strength="0" />
 </constraints>
 <constraintExpressions>
  <constraint desc="" exp="" field="unit_id" />
  <constraint desc="" exp="" field="unit_name" />
  <constraint desc="" exp="" field="unit_kind" />
  <constraint desc="" exp="" field="township_pcode" />
  <constraint desc="" exp="" field="actor" />
  <constraint desc="" exp="" field="against" />
  <constraint desc="" exp="" field="status" />
  <constraint desc="" exp="" field="confirmation" />
  <constraint desc="" exp="" field="rival_claims" />
  <constraint desc="" exp="" field="basis" />
  <constraint desc="" exp="" field="claim_ids" />
  <constraint desc="" exp="" field="origin" />
  <constraint desc="" exp="" field="recorded_by" />
  <constraint desc="" exp="" field="approximate" />
  <constraint desc="" exp="" field="seat" />
  <constraint desc="" exp="" field="ring" />
  <constraint desc="" exp="" field="label_side" />
  <constraint desc="" exp="" field="label_gap_mm" />
  <constraint desc="" exp="" field="label_from" />
  <constraint desc="" exp="" field="label_side_small" />
  <constraint desc="" exp="" field="label_from_small" />
  <constraint desc="" exp="" field="since" />
  <constraint desc="" exp="" field="last_report" />
  <constraint desc="" exp="" field="valid_from" />
  <constraint desc="" exp="" field="valid_to" />
 </constraintExpressions>
 <expressionfields />
 <mapTip enabled="1">&lt;b&gt;[% with_variable('kc_text', nullif("unit_name", ''), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %]&lt;/b&gt; ([% with_variable('kc_text', nullif("unit_kind", ''), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %])&lt;br&gt;
&lt;b&gt;[% with_variable('kc_text', nullif("status", ''), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %]&lt;/b&gt;[% ': ' || with_variable('kc_text', nullif("actor", ''), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %][% ' against ' || with_variable('kc_text', nullif("against", ''), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %], since [% coalesce(with_variable('kc_text', try(format_date("since", 'yyyy-MM-dd', 'en')), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))), 'before the record begins') %]&lt;br&gt;
Confirmed by: [% with_variable('kc_text', coalesce(nullif("confirmation", ''), 'nobody'), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %]
[% '&lt;br&gt;Said: ' || array_to_string(array_foreach(array_slice(string_to_array(coalesce(nullif("basis", ''), nullif('', '')), '; '), 0, 19), with_variable('kc_text', @element, replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;')))), '&lt;br&gt;') %]
[% '&lt;br&gt;&lt;i&gt;Not adopted: ' || array_to_string(array_foreach(array_slice(string_to_array(coalesce(nullif("rival_claims", ''), nullif('', '')), '; '), 0, 19), with_variable('kc_text', @element, replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;')))), '&lt;br&gt;') || '&lt;/i&gt;' %]
[% if("approximate" = 1, '&lt;br&gt;The position is only approximate.', '') %][% '&lt;br&gt;&lt;b&gt;◇ ' || with_variable('kc_text', try(if(attribute('origin') = 'analyst', 'Rests on what was recorded by ' || coalesce(array_to_string(array_sort(array_distinct(string_to_array(nullif(attribute('recorded_by'), ''), '; '))), ', '), 'an analyst') || ', not part of the plugin’s data', NULL)), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) || '&lt;/b&gt;' %]</mapTip>
 <layerGeometryType>0</layerGeometryType>
</qgis>
